package midoffice.channels.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProductPageTest {

    @Test
    void titlesStandUnderTheirLetterWithoutAccent() {
        assertEquals("E", ProductPage.initial("Échange"));
        assertEquals("B", ProductPage.initial(" bewonerskaart"));
        assertEquals("#", ProductPage.initial("24 uur"));
        assertEquals("#", ProductPage.initial(""));
    }
}
