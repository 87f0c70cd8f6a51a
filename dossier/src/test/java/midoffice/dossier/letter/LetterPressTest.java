package midoffice.dossier.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.crm.api.common.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every template in every language, judged by veraPDF, and what a careless or hostile value does to it. */
class LetterPressTest {

    private final LetterPress press = new LetterPress("Waterlinde");

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> templates() {
        return Stream.of("receipt", "decision-grant", "decision-refuse")
                .flatMap(template -> Stream.of(Language.values()).map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("templates")
    void everyTemplateIsArchivableAndAccessible(String template, Language language) throws Exception {
        byte[] pdf = press.render(template, language, values("An Peeters"));
        assertValid(pdf);
        assertTrue(textOf(pdf).contains("2026-000123"), "number");
        assertTrue(textOf(pdf).contains("Waterlinde"), "city");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theDeclarationOfDestructionIsArchivableAndAccessible(Language language) throws Exception {
        Map<String, Object> values = new HashMap<>(values("An Peeters"));
        for (String name : List.of("name", "author", "created", "reviewer", "reviewed", "archivist", "approved", "started", "finished", "hash", "intact",
                "destroyed", "total")) {
            values.put(name, name);
        }
        values.put("groups", List.of(Map.of("basis", "https://selectielijst.example/api/v1/resultaten/11111111-1111-4111-8111-111111111111", "type",
                "Terras", "result", "Verleend", "dossiers", 300, "documents", 12)));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(Map.of("number", "2015-" + i, "type", "Terras", "start", "2014-03-01", "end", "2015-02-10", "action", "2020-02-10", "result",
                    "Verleend", "at", "2026-11-27"));
        }
        values.put("rows", rows);
        byte[] pdf = press.render("destruction-report", language, values);
        assertValid(pdf);
        assertTrue(textOf(pdf).contains("2015-299"), "every dossier");
    }

    @Test
    void namesOfTheWholeWorldPrint() throws Exception {
        for (String name : List.of("Zoë Müller-Çelik", "Đặng Thị Hồng", "Łukasz Wiśniewski", "Αικατερίνη Παπαδοπούλου", "Надежда Їжак",
                "محمد بن عبد الله", "שרה כהן-לוי", "An (אן) Peeters \u2067محمد\u2069", "山田太郎 🎈", "a\u0000\u0007b")) {
            assertValid(press.render("decision-grant", Language.NL, values(name)));
        }
        assertTrue(textOf(press.render("receipt", Language.NL, values("Đặng Thị Hồng"))).contains("Đặng Thị Hồng"));
    }

    @Test
    void aTextOfFivePagesStaysValid() throws Exception {
        Map<String, Object> values = values("An Peeters");
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            answers.add(Map.of("label", "Vraag " + i, "value", "Een antwoord dat wat langer uitvalt, regel na regel. ".repeat(6)));
        }
        values.put("answers", answers);
        byte[] pdf = press.render("receipt", Language.NL, values);
        assertValid(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() >= 5, "pages: " + document.getNumberOfPages());
        }
        values.put("reason", "Een lange motivering met alinea's.\n\n".repeat(120));
        assertValid(press.render("decision-refuse", Language.FR, values));
    }

    @Test
    void valuesAreTextAndNothingElse() throws Exception {
        String hostile = "<script>alert(1)</script>{{city}}<img src=\"file:///etc/passwd\"/>&amp;]]>";
        byte[] pdf = press.render("decision-refuse", Language.NL, values(hostile));
        assertTrue(textOf(pdf).replaceAll("\\s", "").contains(hostile.replaceAll("\\s", "")), textOf(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertFalse(document.getPage(0).getResources().getXObjectNames().iterator().hasNext(), "no image was drawn");
        }
    }

    @Test
    void datesAreWrittenInTheLanguageOfTheLetter() throws Exception {
        assertTrue(textOf(press.render("receipt", Language.FR, values("An"))).contains("1 mars 2026"));
        assertTrue(textOf(press.render("receipt", Language.NL, values("An"))).contains("1 maart 2026"));
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThrows(IllegalArgumentException.class, () -> press.render("receipt", Language.NL, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> press.render("no-such", Language.NL, values("An")));
        assertThrows(IllegalArgumentException.class, () -> press.render("../head", Language.NL, values("An")));
    }

    private static Map<String, Object> values(String applicant) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", "2026-000123");
        values.put("title", "Bewonersparkeerkaart");
        values.put("applicant", applicant);
        // Half past midnight in Brussels is still the day before in UTC: the letter must bear the day of the city.
        values.put("date", Instant.parse("2026-02-28T23:30:00Z"));
        values.put("submitted", LocalDate.of(2026, 2, 27));
        values.put("target", LocalDate.of(2026, 3, 14));
        values.put("addressLines", List.of("Kerkstraat 1", "9099 Waterlinde"));
        values.put("reason", "Het voertuig staat op uw naam.");
        values.put("signatory", "Lien Maes");
        values.put("unit", "Mobiliteit");
        values.put("answers", List.of(Map.of("label", "Nummerplaat", "value", "1-ABC-123"),
                Map.of("label", "Bewijs", "value", "bewijs.pdf")));
        return values;
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void assertValid(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertEquals("", result.getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                        .map(a -> a.getRuleId().getClause() + " " + a.getMessage() + " " + a.getErrorMessage()).distinct().limit(8)
                        .collect(Collectors.joining("\n")), flavour.getId());
                assertTrue(result.isCompliant(), flavour.getId());
            }
        }
    }
}
