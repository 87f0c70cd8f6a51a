package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.channels.web.Markup;
import midoffice.crm.api.NewsletterDesk.IssueView;
import midoffice.crm.api.NewsletterPost.Invitation;
import midoffice.crm.api.NewsletterPost.Parcel;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes newsletters and the mails that ask to confirm, and hands them to the mail server. Nothing in them tells the city that they were opened. */
@ApplicationScoped
public class NewsletterMail {

    private static final String PAGES = "/nieuwsbrieven";
    private static final String INVITATION = "newsletter-confirm";
    private static final String ISSUE = "newsletter";

    private MailTemplates templates;
    private SentMails kept;
    private Clock clock;
    private String baseUrl;
    private String city;
    private Optional<String> mailbox;

    protected NewsletterMail() {
    }

    @Inject
    NewsletterMail(MailTemplates templates, SentMails kept, Clock clock,
            @ConfigProperty(name = "midoffice.base-url", defaultValue = "http://localhost:8080") String baseUrl,
            @ConfigProperty(name = "midoffice.city.name", defaultValue = "Waterlinde") String city,
            @ConfigProperty(name = "midoffice.newsletter.unsubscribe-mailbox") Optional<String> mailbox) {
        this.templates = templates;
        this.kept = kept;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.city = city;
        this.mailbox = mailbox;
    }

    /** An issue as it will be sent. @param html what stands in the mail, of a few harmless elements */
    public record Preview(String from, String subject, String html, String text) {
    }

    /** @return the issue as somebody of that language gets it; the link to withdraw leads to the public page */
    public Preview preview(IssueView issue, Language language) {
        return new Preview(issue.newsletter().senderName(), issue.subject(), fragment(issue, language, baseUrl + PAGES), write(issue, language, baseUrl + PAGES).text());
    }

    /**
     * Sends an issue to whoever made it.
     *
     * @return false when the address can never work
     * @throws DeliveryFailed when the mail server cannot take it now
     */
    public boolean test(IssueView issue, String to, Language language) throws DeliveryFailed {
        MailText text = write(issue, language, baseUrl + PAGES);
        return send(Ids.next(), to, new MailText("[TEST] " + text.subject(), text.text(), text.html()), issue.newsletter().senderName(), Map.of());
    }

    boolean send(Parcel parcel) throws DeliveryFailed {
        String link = baseUrl + PAGES + "/uitschrijven/" + parcel.token();
        return send(parcel.recipient(), parcel.mailbox(), write(parcel.issue(), parcel.language(), link), parcel.issue().newsletter().senderName(), headers(link));
    }

    /** RFC 2369 and RFC 8058. The mailbox, where there is one, gets the link as its subject. */
    Map<String, String> headers(String link) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + link + ">" + mailbox.map(to -> ",\r\n <mailto:" + to + "?subject="
                + URLEncoder.encode(link, StandardCharsets.UTF_8) + ">").orElse(""));
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("Precedence", "bulk");
        return headers;
    }

    boolean send(Invitation invitation) throws DeliveryFailed {
        String names = invitation.newsletters().stream().map(name -> name.in(invitation.language())).collect(Collectors.joining(", "));
        MailText text = templates.render(INVITATION, invitation.language(), baseUrl + PAGES + "/bevestigen/" + invitation.token(),
                Map.of("newsletters", names, "city", city));
        return send(Ids.next(), invitation.mailbox(), text, null, Map.of());
    }

    /** Without a mail server it is kept to be read on a page. */
    private boolean send(UUID id, String to, MailText text, String senderName, Map<String, String> headers) throws DeliveryFailed {
        SmtpSettings settings = SmtpSettings.of(ConfigProvider.getConfig());
        if (!settings.exist()) {
            kept.keep(SentMail.shown(id, clock.instant(), ISSUE, null, to, text));
            return true;
        }
        return new SmtpSender(settings, URI.create(baseUrl).getHost()).send(id, to, text, clock.instant(), senderName, headers);
    }

    private MailText write(IssueView issue, Language language, String link) {
        ResourceBundle words = templates.words(language);
        String text = NewsText.plain(issue.body()) + "\n\n-- \n" + reason(issue, words, language) + "\n" + words.getString("newsletter.leave") + ": " + link + "\n";
        return new MailText(issue.subject(), text, MailTemplates.page(language, issue.subject(), fragment(issue, language, link)));
    }

    private String fragment(IssueView issue, Language language, String link) {
        ResourceBundle words = templates.words(language);
        return NewsText.html(issue.body()) + "<hr>\n<p>" + Markup.text(reason(issue, words, language)) + "<br>\n<a href=\"" + Markup.text(link)
                + "\">" + Markup.text(words.getString("newsletter.leave")) + "</a></p>\n";
    }

    private String reason(IssueView issue, ResourceBundle words, Language language) {
        return words.getString("newsletter.reason").replace("{newsletter}", issue.newsletter().name().in(language)).replace("{city}", city);
    }
}
