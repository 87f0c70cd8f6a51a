package midoffice.channels.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import midoffice.crm.api.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplatesTest {

    private static final String LINK = "https://stad.example/mijn/dossiers/1?a=1&b=2";

    private final MailTemplates templates = new MailTemplates();
    private final Map<String, String> values = new HashMap<>(Map.of("name", "An Peeters", "city", "Waterlinde", "number", "2026-000123",
            "title", "Bewonersparkeerkaart", "status", "in behandeling", "next", "Een medewerker bekijkt uw aanvraag.", "target", "7 december 2026",
            "answer", "De tegel ligt weer vast."));

    @Test
    void writesTheConfirmationInPlainWords() {
        MailText mail = templates.render("confirmation", Language.NL, LINK, values);

        assertEquals("Wij hebben uw aanvraag ontvangen: Bewonersparkeerkaart (2026-000123)", mail.subject());
        assertEquals("""
                Beste An Peeters

                Wij hebben uw aanvraag "Bewonersparkeerkaart" goed ontvangen. Uw dossiernummer is 2026-000123.

                Wat gebeurt er nu? Een medewerker bekijkt uw aanvraag.

                U mag een antwoord verwachten tegen 7 december 2026.

                Bekijk het op Mijn pagina:
                https://stad.example/mijn/dossiers/1?a=1&b=2

                Met vriendelijke groeten
                Waterlinde

                Dit bericht is automatisch verstuurd. U kunt er niet op antwoorden.
                """, mail.text());
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        values.remove("next");
        values.put("target", "");

        String text = templates.render("confirmation", Language.NL, LINK, values).text();

        assertFalse(text.contains("Wat gebeurt er nu"), text);
        assertFalse(text.contains("verwachten"), text);
    }

    @Test
    void escapesWhatCitizensTypeInHtmlOnly() {
        values.put("answer", "<script>alert(1)</script> & \"$1\"");

        MailText mail = templates.render("report-answered", Language.NL, LINK, values);

        assertTrue(mail.text().contains("<script>alert(1)</script> & \"$1\""), mail.text());
        assertFalse(mail.html().contains("<script>"), mail.html());
        assertTrue(mail.html().contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;$1&quot;"), mail.html());
        assertTrue(mail.html().contains("href=\"https://stad.example/mijn/dossiers/1?a=1&amp;b=2\""), mail.html());
    }

    @Test
    void keepsLineBreaksOutOfTheSubject() {
        values.put("title", "Kaart\r\nBcc: everybody@example.org");

        assertEquals("Wij hebben uw aanvraag ontvangen: Kaart Bcc: everybody@example.org (2026-000123)",
                templates.render("confirmation", Language.NL, LINK, values).subject());
    }

    @Test
    void writesSomethingSensibleForATemplateNobodyWrote() {
        assertEquals("Bericht van Waterlinde", templates.render("no-such-template", Language.NL, LINK, values).subject());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryTextInEveryLanguage(Language language) throws IOException {
        assertEquals(keys(Language.NL), keys(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmation", "status", "decision", "report-filed", "report-answered", "general"})
    void fillsEveryPlaceholder(String template) {
        for (Language language : Language.values()) {
            MailText mail = templates.render(template, language, LINK, values);
            assertFalse((mail.subject() + mail.text() + mail.html()).matches("(?s).*\\{[a-z-]+}.*"), mail.text());
            assertTrue(mail.html().contains("lang=\"" + language.code() + "\""), mail.html());
        }
    }

    private static Set<String> keys(Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(MailTemplatesTest.class.getResourceAsStream("/i18n/mail_" + language.code() + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
