package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.channels.broker.Destination;
import midoffice.channels.broker.OutboxMessage;
import midoffice.channels.mail.MailWriter.Letter;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.NewsAddress;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Interactions.NewInteraction;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.Preferences;
import midoffice.crm.api.Preferences.Channel;
import midoffice.crm.api.Preferences.Message;
import midoffice.crm.api.access.Caller;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends messages by e-mail. Where no mail server is configured, as in the demo, a message is kept to be read on a page instead; a party without a working
 * address gets a line in its history, so that somebody writes a letter.
 */
@ApplicationScoped
public class MailDelivery implements Destination {

    static final String MAIL = "mail";
    private static final Caller MAILER = Caller.system("message to the citizen");

    private Parties parties;
    private Preferences preferences;
    private Interactions interactions;
    private Reports reports;
    private MailWriter writer;
    private SentMailRepository repository;
    private Clock clock;
    private String baseUrl;

    protected MailDelivery() {
    }

    @Inject
    MailDelivery(Parties parties, Preferences preferences, Interactions interactions, Reports reports, MailWriter writer,
            SentMailRepository repository, Clock clock,
            @ConfigProperty(name = "midoffice.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.parties = parties;
        this.preferences = preferences;
        this.interactions = interactions;
        this.reports = reports;
        this.writer = writer;
        this.repository = repository;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    public boolean accepts(String destination) {
        return destination.equals(MAIL);
    }

    @Override
    public Runnable deliver(OutboxMessage message) throws DeliveryFailed {
        MailOrder order = MailOrder.parse(message.payload());
        if (order.to() == null) {
            return toStranger(message, order);
        }
        PartyView party = parties.view(MAILER, order.to());
        String recipient = party.value(PartyAttributes.EMAIL);
        Letter letter = writer.write(order, party);
        if (party.deceased()) {
            return () -> repository.add(SentMail.byPost(message.id(), clock.instant(), "deceased", order.template(), letter.reference()));
        }
        Channel chosen = preferences.of(MAILER, order.to()).getOrDefault(order.report() == null ? Message.DOSSIER : Message.REPORT, Channel.EMAIL);
        if (chosen == Channel.MY_PAGE) {
            return () -> repository.add(SentMail.byPost(message.id(), clock.instant(), "my-page", order.template(), letter.reference()));
        }
        if (chosen != Channel.EMAIL) {
            return () -> byPost(message, order, letter, "chosen");
        }
        if (recipient.isBlank()) {
            return () -> byPost(message, order, letter, "no-address");
        }
        return send(message, order, recipient, letter, () -> byPost(message, order, letter, "refused"));
    }

    /** Nobody can write a letter to somebody of whom only an e-mail address is known; the list of sent mail tells that it did not work. */
    private Runnable toStranger(OutboxMessage message, MailOrder order) throws DeliveryFailed {
        Optional<NewsAddress> address = reports.newsAddress(MAILER, order.stranger());
        if (address.isEmpty()) {
            return () -> repository.add(SentMail.byPost(message.id(), clock.instant(), "no-address", order.template(), order.report()));
        }
        Letter letter = writer.write(order, address.get());
        return send(message, order, address.get().email(), letter,
                () -> repository.add(SentMail.byPost(message.id(), clock.instant(), "refused", order.template(), letter.reference())));
    }

    private Runnable send(OutboxMessage message, MailOrder order, String recipient, Letter letter, Runnable refused) throws DeliveryFailed {
        SmtpSettings settings = SmtpSettings.of(ConfigProvider.getConfig());
        if (!settings.exist()) {
            return () -> repository.add(SentMail.shown(message.id(), clock.instant(), order.template(), letter.reference(), recipient, letter.text()));
        }
        boolean taken = new SmtpSender(settings, URI.create(baseUrl).getHost()).send(message.id(), recipient, letter.text(), clock.instant());
        return taken ? () -> repository.add(SentMail.sent(message.id(), clock.instant(), order.template(), letter.reference()))
                : refused;
    }

    private void byPost(OutboxMessage message, MailOrder order, Letter letter, String outcome) {
        repository.add(SentMail.byPost(message.id(), clock.instant(), outcome, order.template(), letter.reference()));
        interactions.record(MAILER, new NewInteraction(order.to(), "contact", "letter", null, null, letter.reference(),
                "Bericht kon niet per e-mail worden bezorgd en moet per post: " + letter.text().subject()));
    }
}
