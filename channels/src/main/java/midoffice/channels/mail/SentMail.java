package midoffice.channels.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Tells that a message was handled and how. Address and words are kept only where there is no mail server to take them. */
@Entity
@Table(name = "chn_sent_mail")
public class SentMail {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Column(name = "handled")
    private Instant handled;

    @Column(name = "outcome")
    private String outcome;

    @Column(name = "template")
    private String template;

    @Column(name = "reference")
    private String reference;

    @Column(name = "recipient")
    private String recipient;

    @Column(name = "subject")
    private String subject;

    @Column(name = "body_text")
    private String text;

    @Column(name = "body_html")
    private String html;

    protected SentMail() {
    }

    private SentMail(UUID id, Instant handled, String outcome, String template, String reference) {
        this.id = id;
        this.handled = handled;
        this.outcome = outcome;
        this.template = template;
        this.reference = reference;
    }

    /** A server took it. */
    static SentMail sent(UUID id, Instant now, String template, String reference) {
        return new SentMail(id, now, "sent", template, reference);
    }

    /** Kept to be read on a page, because there is no mail server. */
    static SentMail shown(UUID id, Instant now, String template, String reference, String recipient, MailText text) {
        SentMail mail = new SentMail(id, now, "shown", template, reference);
        mail.recipient = recipient;
        mail.subject = text.subject();
        mail.text = text.text();
        mail.html = text.html();
        return mail;
    }

    /** It cannot be mailed: there is no address ({@code no-address}) or the server does not accept it ({@code refused}). */
    static SentMail byPost(UUID id, Instant now, String outcome, String template, String reference) {
        return new SentMail(id, now, outcome, template, reference);
    }

    SentMailRow row(boolean withWords) {
        return new SentMailRow(id, handled, outcome, template, reference, withWords ? recipient : null, withWords ? subject : null,
                withWords ? text : null);
    }
}
