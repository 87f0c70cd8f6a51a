package midoffice.channels.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.UUID;
import midoffice.channels.broker.DeliveryFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final MailText TEXT = new MailText("Café – ontvangen", "Beste\n\nDag\n", "<p>Beste</p>");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsTextAndHtmlUnderAnIdThatStaysTheSame() throws Exception {
        assertTrue(sender().send(id, "an@example.org", TEXT, NOW));
        assertTrue(sender().send(id, "an@example.org", TEXT, NOW));

        MimeMessage[] received = server.getReceivedMessages();
        assertEquals(2, received.length);
        assertEquals("<" + id + "@stad.example>", received[0].getMessageID());
        assertEquals(received[0].getMessageID(), received[1].getMessageID());
        assertEquals("Café – ontvangen", received[0].getSubject());
        MimeMultipart parts = (MimeMultipart) received[0].getContent();
        assertTrue(parts.getContentType().startsWith("multipart/alternative"), parts.getContentType());
        assertTrue(parts.getBodyPart(0).getContentType().startsWith("text/plain"));
        assertTrue(parts.getBodyPart(1).getContentType().startsWith("text/html"));
    }

    @Test
    void saysThatAnAddressCannotWork() throws DeliveryFailed {
        assertFalse(sender().send(id, "no address", TEXT, NOW));
        assertFalse(sender().send(id, "an@example.org\r\nBcc: all@example.org", TEXT, NOW));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void triesLaterWhenTheServerIsGone() {
        SmtpSender sender = sender();
        server.stop();

        assertEquals("mail-server-unreachable", assertThrows(DeliveryFailed.class, () -> sender.send(id, "an@example.org", TEXT, NOW)).code());
    }

    @Test
    void doesNotSendInTheClearWhenEncryptionIsAskedFor() {
        SmtpSettings encrypted = new SmtpSettings("127.0.0.1", server.getSmtp().getPort(), "", "", true, "stad@example.org");

        assertThrows(DeliveryFailed.class, () -> new SmtpSender(encrypted, "stad.example").send(id, "an@example.org", TEXT, NOW));
        assertEquals(0, server.getReceivedMessages().length);
    }

    private SmtpSender sender() {
        return new SmtpSender(new SmtpSettings("127.0.0.1", server.getSmtp().getPort(), "", "", false, "stad@example.org"), "stad.example");
    }
}
