package midoffice.catalogue.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.ProductView.Door;
import midoffice.catalogue.product.ProductRules.City;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules a product must meet before citizens may read it. */
class ProductRulesTest {

    private static final ProductView GOOD = product("kaart", "Kaart voor < 18 jaar & ouder", new BigDecimal("12.5"), "form",
            Set.of(Door.ONLINE));

    @Test
    void acceptsPlainTextWithALoneAngleBracket() {
        assertEquals(new BigDecimal("12.50"), check(GOOD).amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>vet</b>", "<script>alert(1)</script>", "< img src=x>", "<!-- x -->", "a &lt;b&gt; c", "&#60;b"})
    void refusesMarkup(String text) {
        assertEquals(List.of("what.nl html-refused"), faults(product("kaart", text, null, null, Set.of(Door.DESK))));
    }

    @Test
    void namesEveryFieldThatBreaksARule() {
        ProductView bad = product("Kaart voor An", "", new BigDecimal("-1.005"), "form", Set.of(Door.DESK));
        DomainException.Invalid refused = assertThrows(DomainException.Invalid.class,
                () -> ProductRules.check(bad, new City(code -> false, unit -> false, site -> false)));
        assertEquals(List.of("slug slug-invalid", "cluster cluster-unknown", "unit unit-unknown", "doors online-missing",
                "what.nl required", "amount amount-invalid"), named(refused.violations()));
    }

    @Test
    void contentIsTheSameWhateverIdVersionAndPopularity() {
        ProductView stored = check(GOOD);
        ProductView again = stored.identified(new ProductId(UUID.randomUUID()), 7, stored.slug(), 999);
        assertTrue(ProductRules.sameContent(again, stored));
        assertFalse(ProductRules.sameContent(check(product("kaart", "Andere woorden", new BigDecimal("12.5"), "form",
                Set.of(Door.ONLINE))), stored));
    }

    private static ProductView check(ProductView product) {
        return ProductRules.check(product, new City(code -> true, unit -> true, site -> site.equals("stadhuis")));
    }

    private static List<String> faults(ProductView product) {
        return named(assertThrows(DomainException.Invalid.class, () -> check(product)).violations());
    }

    private static List<String> named(List<Violation> violations) {
        return violations.stream().map(v -> v.field() + " " + v.code()).toList();
    }

    private static ProductView product(String slug, String what, BigDecimal amount, String form, Set<Door> doors) {
        LocalizedText text = LocalizedText.dutch("Tekst");
        return new ProductView(new ProductId(new UUID(0, 0)), 0, slug, "wonen", new UnitId("ruimte"), text, text,
                LocalizedText.dutch(what), text, text, text, text, amount, 5, text, text, List.of("woord"), doors, form, 1,
                ProductDetails.NONE);
    }
}
