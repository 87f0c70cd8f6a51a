package midoffice.channels.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import midoffice.channels.broker.DeliveryFailed;

/** Hands a message to the mail server. Its Message-ID comes from the outbox, so that a repeat after a crash can be recognised as one. */
class SmtpSender {

    private final SmtpSettings settings;
    private final String idHost;

    /** @param idHost host name to end the Message-ID with */
    SmtpSender(SmtpSettings settings, String idHost) {
        this.settings = settings;
        this.idHost = idHost;
    }

    /**
     * @return false when the address can never work: it is malformed, or the server refused it for good
     * @throws DeliveryFailed when the server cannot be reached or cannot take it now
     */
    boolean send(UUID id, String recipient, MailText text, Instant now) throws DeliveryFailed {
        return send(id, recipient, text, now, null, Map.of());
    }

    /**
     * The same, with more on the envelope.
     *
     * @param senderName name to stand before the sender's address, null for none
     * @param headers    more headers
     * @throws DeliveryFailed {@code mail-answer-missing} when the server may have taken it: whoever must not send twice tries no more
     */
    boolean send(UUID id, String recipient, MailText text, Instant now, String senderName, Map<String, String> headers) throws DeliveryFailed {
        InternetAddress to;
        try {
            to = new InternetAddress(recipient, true);
        } catch (AddressException malformed) {
            return false;
        }
        Session session = Session.getInstance(settings.session());
        boolean handed = false;
        try (Transport transport = session.getTransport()) {
            MimeMessage message = message(session, id, to, text, now);
            address(message, senderName, headers);
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
            handed = true;
            transport.sendMessage(message, new Address[] {to});
            return true;
        } catch (AuthenticationFailedException refused) {
            throw new DeliveryFailed("mail-login-refused", refused);
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                return false;
            }
            throw new DeliveryFailed("mail-not-accepted", refused);
        } catch (MessagingException unreachable) {
            throw new DeliveryFailed(handed ? "mail-answer-missing" : "mail-server-unreachable", unreachable);
        }
    }

    private void address(MimeMessage message, String senderName, Map<String, String> headers) throws MessagingException {
        if (senderName != null) {
            try {
                message.setFrom(new InternetAddress(settings.from(), senderName, StandardCharsets.UTF_8.name()));
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("Every Java knows UTF-8", e);
            }
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.saveChanges();
    }

    private MimeMessage message(Session session, UUID id, InternetAddress to, MailText text, Instant now) throws MessagingException {
        MimeMessage message = new MessageWithId(session, "<" + id + "@" + idHost + ">");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.text(), StandardCharsets.UTF_8.name());
        alternatives.addBodyPart(plain);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), StandardCharsets.UTF_8.name(), "html");
        alternatives.addBodyPart(html);
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    /** The library draws an id of its own unless told otherwise. */
    private static final class MessageWithId extends MimeMessage {

        private final String messageId;

        MessageWithId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
