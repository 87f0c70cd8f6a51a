package midoffice.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import midoffice.crm.api.common.Language;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

    @Test
    void anExplicitChoiceBeatsTheCookieAndDutchIsTheDefault() {
        assertEquals(Language.FR, LanguageChoice.choose("fr", "en"));
        assertEquals(Language.EN, LanguageChoice.choose(null, "en"));
        assertEquals(Language.NL, LanguageChoice.choose(null, null));
        assertEquals(Language.EN, LanguageChoice.choose("de", "en"));
        assertEquals(Language.NL, LanguageChoice.choose("<script>", "french"));
    }

    @Test
    void switchingKeepsThePageAndItsOtherParameters() {
        assertEquals("/zoeken?q=parkeer%20kaart&lang=fr", LanguageChoice.switchTo(Language.FR, "/zoeken", "lang=nl&q=parkeer%20kaart"));
        assertEquals("/?lang=en", LanguageChoice.switchTo(Language.EN, "/", null));
        assertEquals("/x?language=1&lang=en", LanguageChoice.switchTo(Language.EN, "/x", "language=1&lang"));
    }
}
