package midoffice.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

    private static final Pattern VALUES = Pattern.compile(
            "--brand: (#\\w{6}); --brand-strong: \\S+; --brand-soft: (#\\w{6}); --brand-deep: (#\\w{6})");

    @ParameterizedTest
    @ValueSource(strings = {"#0b5563", "#ffd500", "#ffffff", "#000000", "#e2001a", "#7fc6d3"})
    void whateverTheColourTextsStayReadable(String colour) {
        Matcher values = VALUES.matcher(Brand.of(colour).styleSheet());
        assertTrue(values.find());
        assertReadable(values.group(1), "#ffffff");
        assertReadable(values.group(1), "#f2f0ea");
        assertReadable(values.group(1), values.group(2));
        assertReadable(values.group(3), "#ffffff");
        assertTrue(values.find());
        assertReadable(values.group(1), "#0c1a1d");
        assertReadable(values.group(1), "#2a2824");
        assertReadable(values.group(3), "#f1eee8");
    }

    @Test
    void contrastIsThatOfWcag() {
        assertEquals(21, Brand.of("#000000").contrast(Brand.of("#ffffff")), 0.01);
        assertEquals(1, Brand.of("#808080").contrast(Brand.of("#808080")), 0.001);
    }

    @Test
    void whatIsNoColourStopsTheServer() {
        assertThrows(IllegalArgumentException.class, () -> Brand.of("red; } body { display: none"));
    }

    private static void assertReadable(String text, String ground) {
        double contrast = Brand.of(text).contrast(Brand.of(ground));
        assertTrue(contrast >= 4.5, text + " on " + ground + " has " + contrast);
    }
}
