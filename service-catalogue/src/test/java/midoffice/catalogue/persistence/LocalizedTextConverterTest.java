package midoffice.catalogue.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import midoffice.crm.api.common.LocalizedText;
import org.junit.jupiter.api.Test;

/** Texts come back from their column as they went in. */
class LocalizedTextConverterTest {

    private final LocalizedTextConverter converter = new LocalizedTextConverter();

    @Test
    void keepsLanguagesLinesAndSigns() {
        LocalizedText text = LocalizedText.of("Zoë zei: \"kom\"\nregel twee", null, "L'été à 5 €");
        assertEquals(text, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(text)));
    }

    @Test
    void writesLanguagesInFixedOrder() {
        assertEquals("{\"nl\":\"a\",\"en\":\"b\",\"fr\":\"c\"}", converter.convertToDatabaseColumn(LocalizedText.of("a", "b", "c")));
    }

    @Test
    void keepsNothingAsNothing() {
        assertNull(converter.convertToDatabaseColumn(null));
        assertNull(converter.convertToEntityAttribute(null));
    }
}
