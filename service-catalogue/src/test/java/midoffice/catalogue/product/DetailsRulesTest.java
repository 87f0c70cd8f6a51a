package midoffice.catalogue.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.catalogue.api.ProductFields;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.product.ProductRules.City;
import midoffice.crm.api.common.Violation;
import org.junit.jupiter.api.Test;

/** Rules for how a product is classified and delivered, told by field; and the fields themselves, there and back. */
class DetailsRulesTest {

    private static final City CITY = new City(code -> code.equals("wonen"), unit -> true, site -> site.equals("stadhuis"));
    private static final Map<String, String> GOOD = Map.ofEntries(Map.entry("slug", "kaart"), Map.entry("cluster", "wonen"), Map.entry("unit", "ruimte"),
            Map.entry("title.nl", "Kaart"), Map.entry("title.fr", "Carte"), Map.entry("summary.nl", "Een kaart"), Map.entry("what.nl", "Tekst"),
            Map.entry("forWhom.nl", "Iedereen"), Map.entry("cost.nl", "Gratis"), Map.entry("norm", "5"), Map.entry("doors", "DESK\nPHONE"),
            Map.entry("keywords", "kaart\nplan"), Map.entry("types", "PERMISSION\nPROOF"), Map.entry("sites", "stadhuis"),
            Map.entry("websites", "https://example.org/a?b=c | Meer | More"), Map.entry("validFrom", "2027-01-01"),
            Map.entry("digitisation", "DOWNLOAD"), Map.entry("lifeEvents", "gaan-samenwonen"), Map.entry("areas", "44021"), Map.entry("languages", "nl"),
            Map.entry("formal.what", "Leest u dit"), Map.entry("amount", "12.50"));

    @Test
    void whatIsGoodBreaksNothingAndReadsAsItWasWritten() {
        ProductView product = read(GOOD, List.of());
        assertEquals(List.of(), ProductRules.faults(product, CITY));
        assertEquals(GOOD, ProductFields.of(product));
    }

    @Test
    void everyRuleNamesItsField() {
        assertEquals(List.of("websites link-not-https", "websites link-title-missing"), faults("websites", "http://example.org"));
        assertEquals(List.of("attachments link-not-https"), faults("attachments", "javascript:alert(1) | Klik"));
        assertEquals(List.of("sites site-unknown"), faults("sites", "stadhuis\nnergens"));
        assertEquals(List.of("areas area-invalid"), faults("areas", "Gent"));
        assertEquals(List.of("languages language-invalid"), faults("languages", "Nederlands"));
        assertEquals(List.of("lifeEvents life-event-invalid"), faults("lifeEvents", "Gaan samenwonen"));
        assertEquals(List.of("validUntil period-invalid"), faults("validUntil", "2026-12-31"));
        assertEquals(List.of("formKey form-missing"), faults("digitisation", "FULLY_DIGITAL"));
        assertEquals(List.of("processKey key-invalid"), faults("processKey", "met spaties"));
        assertEquals(List.of("concept uri-invalid"), faults("concept", "geen adres"));
        assertEquals(List.of("formal.what html-refused"), faults("formal.what", "<script>alert(1)</script>"));
        assertEquals(List.of("financialAdvantage.nl html-refused"), faults("financialAdvantage.nl", "<b>veel</b>"));
    }

    @Test
    void whatTheLawBarsHasNoOnlineDoorAndNamesTheLaw() {
        Map<String, String> barred = new HashMap<>(GOOD);
        barred.put("barReason.nl", "Je tekent met de hand");
        barred.put("doors", "ONLINE\nDESK");
        barred.put("digitisation", "ONLINE_INTAKE");
        assertEquals(List.of("barLegalBasis legal-basis-missing", "doors online-barred", "digitisation digitisation-barred"),
                named(ProductRules.faults(read(barred, List.of()), CITY)));
    }

    @Test
    void whatCannotBeReadIsToldByField() {
        Map<String, String> strange = new HashMap<>(GOOD);
        strange.putAll(Map.of("norm", "vijf", "amount", "veel", "validFrom", "1 januari", "doors", "RAAM", "desk", "SCHUIN"));
        read(strange, List.of("doors code-unknown", "amount amount-invalid", "norm number-invalid", "validFrom day-invalid", "desk code-unknown"));
    }

    @Test
    void aDraftMayBeUnfinishedButHasNoMarkup() {
        Map<String, String> begun = Map.of("slug", "kaart", "unit", "ruimte", "title.nl", "Kaart", "digitisation", "FULLY_DIGITAL");
        assertEquals(List.of(), ProductRules.faultsOfDraft(read(begun, List.of()), CITY));
        assertTrue(ProductRules.faults(read(begun, List.of()), CITY).size() > 3);
        Map<String, String> script = new HashMap<>(begun);
        script.put("what.nl", "<script>alert(1)</script>");
        assertEquals(List.of("what.nl html-refused"), named(ProductRules.faultsOfDraft(read(script, List.of()), CITY)));
    }

    private static List<String> faults(String field, String value) {
        Map<String, String> fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return named(ProductRules.faults(read(fields, List.of()), CITY));
    }

    private static ProductView read(Map<String, String> fields, List<String> expected) {
        List<Violation> wrong = new ArrayList<>();
        ProductView product = ProductFields.read(fields, ProductView.nothing(new ProductId(new UUID(0, 1)), 0, 0), wrong);
        assertEquals(expected.stream().sorted().toList(), named(wrong).stream().sorted().toList());
        return product;
    }

    private static List<String> named(List<Violation> wrong) {
        return wrong.stream().map(fault -> fault.field() + " " + fault.code()).toList();
    }
}
