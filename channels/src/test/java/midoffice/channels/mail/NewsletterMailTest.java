package midoffice.channels.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.channels.mail.NewsletterMail.Preview;
import midoffice.crm.api.NewsletterDesk.Criteria;
import midoffice.crm.api.NewsletterDesk.IssueState;
import midoffice.crm.api.NewsletterDesk.IssueView;
import midoffice.crm.api.NewsletterDesk.NewsletterView;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import org.junit.jupiter.api.Test;

class NewsletterMailTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @Test
    void signsBecomeElementsAndEverythingElseIsText() {
        String html = NewsText.html("# Titel\n\n## Tussen\n\nEen **vet** en *schuin* <b onclick=x>woord</b> & meer\nnieuwe regel\n\n- een\n- [twee](https://a.be/?x=1&y=*2*)\n\n[val](javascript:alert(1))");
        assertEquals("""
                <h2>Titel</h2>
                <h3>Tussen</h3>
                <p>Een <strong>vet</strong> en <em>schuin</em> &lt;b onclick=x&gt;woord&lt;/b&gt; &amp; meer<br>
                nieuwe regel</p>
                <ul>
                <li>een</li>
                <li><a href="https://a.be/?x=1&amp;y=*2*">twee</a></li>
                </ul>
                <p>[val](javascript:alert(1))</p>
                """, html);
    }

    @Test
    void thePlainAlternativeWritesLinksOut() {
        assertEquals("Titel\n\nLees vet hier (https://a.be/x)", NewsText.plain("# Titel\n\nLees **vet** [hier](https://a.be/x)"));
    }

    @Test
    void everyIssueTellsWhyOneGetsItAndHowToStop() {
        Preview preview = mail(Optional.empty()).preview(issue(), Language.EN);
        assertTrue(preview.text().contains("Library news") && preview.text().contains("Unsubscribe: https://stad.example/nieuwsbrieven"), preview.text());
        assertTrue(preview.html().contains("href=\"https://stad.example/nieuwsbrieven\""), preview.html());
        assertFalse(preview.html().contains("<img"), "nothing tells that it was opened");
    }

    @Test
    void headersLetAMailProgramUnsubscribe() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            String link = "https://stad.example/nieuwsbrieven/uitschrijven/abc";
            Map<String, String> headers = mail(Optional.of("uit@stad.example")).headers(link);
            new SmtpSender(new SmtpSettings("127.0.0.1", server.getSmtp().getPort(), "", "", false, "stad@example.org"), "stad.example")
                    .send(UUID.randomUUID(), "an@example.org", new MailText("Dag", "Dag", "<p>Dag</p>"), NOW, "Bibliotheek é", headers);
            MimeMessage received = server.getReceivedMessages()[0];
            assertEquals("List-Unsubscribe=One-Click", received.getHeader("List-Unsubscribe-Post", null));
            String unsubscribe = received.getHeader("List-Unsubscribe", null);
            assertTrue(unsubscribe.startsWith("<" + link + ">"), unsubscribe);
            assertTrue(unsubscribe.contains("<mailto:uit@stad.example?subject="), unsubscribe);
            assertTrue(received.getFrom()[0].toString().contains("stad@example.org"));
        } finally {
            server.stop();
        }
    }

    private static NewsletterMail mail(Optional<String> mailbox) {
        return new NewsletterMail(new MailTemplates(), null, Clock.fixed(NOW, ZoneOffset.UTC), "https://stad.example/", "Waterlinde", mailbox);
    }

    private static IssueView issue() {
        NewsletterView newsletter = new NewsletterView(UUID.randomUUID(), "bib", new UnitId("u"), LocalizedText.of("Bibnieuws", "Library news", null),
                LocalizedText.dutch("Over"), "Bibliotheek", true, 0);
        return new IssueView(UUID.randomUUID(), 1, newsletter, "Dag", "Tekst", Criteria.NONE, IssueState.DRAFT, null, null, NOW, "x", null);
    }
}
