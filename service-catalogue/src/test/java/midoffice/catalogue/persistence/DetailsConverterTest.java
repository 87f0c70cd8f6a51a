package midoffice.catalogue.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductDetails.DeskKind;
import midoffice.catalogue.api.ProductDetails.Theme;
import midoffice.catalogue.api.ProductDetailsJson;
import midoffice.crm.api.common.Language;
import org.junit.jupiter.api.Test;

class DetailsConverterTest {

    private final DetailsConverter converter = new DetailsConverter();

    @Test
    void what_is_not_said_takes_no_room() {
        assertEquals("{}", converter.convertToDatabaseColumn(ProductDetails.NONE));
        assertEquals(ProductDetails.NONE, converter.convertToEntityAttribute("{}"));
        assertEquals(ProductDetails.NONE, converter.convertToEntityAttribute(null));
    }

    @Test
    void everything_said_comes_back() {
        String json = """
                {"themes": ["WELFARE_HEALTH"], "desk": "THEME", "validFrom": "2026-01-01", "lifeEvents": ["geboorte"],
                 "websites": [{"title": {"nl": "Meer", "en": "More"}, "url": "https://example.org/"}],
                 "bar": {"reason": {"nl": "Je tekent met de hand."}, "legalBasis": "Oud BW art. 1322"}, "formal": {"summary": "U vraagt het aan."}}""";
        ProductDetails details = ProductDetailsJson.read(json);
        assertTrue(details.themes().contains(Theme.WELFARE_HEALTH));
        assertEquals(DeskKind.THEME, details.desk());
        assertEquals("More", details.websites().get(0).title().in(Language.EN));
        assertEquals(details, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(details)));
    }

    @Test
    void a_name_or_value_that_details_do_not_have_is_refused_with_its_place() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ProductDetailsJson.read("{\"thema\": []}")).getMessage().contains("thema"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ProductDetailsJson.read("{\"desk\": \"FAST2\"}")).getMessage()
                .contains("line 1"));
    }
}
