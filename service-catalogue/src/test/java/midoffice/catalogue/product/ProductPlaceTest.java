package midoffice.catalogue.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import midoffice.catalogue.api.ProductDrafts.State;
import midoffice.catalogue.api.ProductFields;
import midoffice.catalogue.api.ProductView;
import midoffice.crm.api.common.Language;
import org.junit.jupiter.api.Test;

/** Versions stay as they were published; where the product stands is of today; a draft follows the place and falls back when it is written. */
class ProductPlaceTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    private final Product product = Product.named("kaart");

    @Test
    void aClusteringMovesTheProductAndNoVersionOfIt() {
        ProductVersion first = publish("Eerste", "wonen", "ruimte");
        assertEquals("wonen", first.view(product).cluster());
        product.standIn("onderweg", "mobiliteit");
        assertEquals("onderweg", first.view(product).cluster());
        assertEquals("mobiliteit", first.view(product).unit().code());
        ProductVersion second = publish("Tweede", "onderweg", "mobiliteit");
        assertEquals("wonen", first.view(product).cluster());
        assertEquals("ruimte", first.view(product).unit().code());
        assertEquals("Eerste", first.view(product).title().in(Language.NL));
        assertEquals(2, second.view(product).version());
        assertEquals("onderweg", second.view(product).cluster());
    }

    @Test
    void aRetractedProductKeepsItsVersionsForRunningDossiers() {
        ProductVersion first = publish("Eerste", "wonen", "ruimte");
        product.retract(NOW, "bestaat niet meer");
        assertFalse(product.isInForce());
        assertEquals("Eerste", first.view(product).title().in(Language.NL));
        publish("Toch weer", "wonen", "ruimte");
        assertTrue(product.isInForce());
        assertEquals(2, product.versionInForce());
    }

    @Test
    void aDraftFollowsThePlaceAndKeepsItsWordsAndState() {
        publish("Eerste", "wonen", "ruimte");
        ProductDraft draft = ProductDraft.of(product, content("Ontwerp", "wonen", "ruimte"), NOW, "Stijn");
        draft.become(State.TO_REVIEW, null);
        draft.standIn(product, "onderweg", "mobiliteit");
        ProductView kept = ProductContent.read(draft.content(), product);
        assertEquals("onderweg", kept.cluster());
        assertEquals("mobiliteit", kept.unit().code());
        assertEquals("Ontwerp", kept.title().in(Language.NL));
        assertEquals(State.TO_REVIEW, draft.state());
    }

    @Test
    void whateverIsWrittenAfterApprovalIsADraftAgainOfTheVersionOfToday() {
        publish("Eerste", "wonen", "ruimte");
        ProductDraft draft = ProductDraft.of(product, content("Ontwerp", "wonen", "ruimte"), NOW, "Stijn");
        draft.approve(LocalDate.of(2027, 4, 1), "els");
        assertEquals(State.APPROVED, draft.state());
        publish("Tussendoor", "wonen", "ruimte");
        assertEquals(1, draft.baseVersion());
        draft.write(product, content("Anders", "wonen", "ruimte"), NOW, "Stijn");
        assertEquals(State.DRAFT, draft.state());
        assertNull(draft.publishOn());
        assertEquals(2, draft.baseVersion());
    }

    private ProductVersion publish(String title, String cluster, String unit) {
        int number = product.putNextVersionInForce();
        product.standIn(cluster, unit);
        return ProductVersion.of(product, number, content(title, cluster, unit), NOW, "els");
    }

    private ProductView content(String title, String cluster, String unit) {
        Map<String, String> fields = new HashMap<>(Map.of("slug", "kaart", "title.nl", title, "cluster", cluster, "unit", unit));
        return ProductFields.read(fields, ProductView.nothing(product.id(), 0, 0), new ArrayList<>());
    }
}
