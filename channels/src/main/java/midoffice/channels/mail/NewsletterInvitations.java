package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.channels.broker.Destination;
import midoffice.channels.broker.Outbox;
import midoffice.channels.broker.OutboxMessage;
import midoffice.crm.api.NewsletterPost;
import midoffice.crm.api.NewsletterPost.Invitation;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.event.SubscriptionRequested;

/** Mails the links that confirm a subscription. The outbox keeps an id only; the link is drawn when it is sent. A mailbox that does not work leaves no trace. */
@ApplicationScoped
public class NewsletterInvitations implements Destination {

    private static final String NAME = "newsletter";
    private static final Caller MAILER = Caller.system("newsletter");

    private Outbox outbox;
    private NewsletterPost post;
    private NewsletterMail mail;

    protected NewsletterInvitations() {
    }

    @Inject
    NewsletterInvitations(Outbox outbox, NewsletterPost post, NewsletterMail mail) {
        this.outbox = outbox;
        this.post = post;
        this.mail = mail;
    }

    void requested(@Observes SubscriptionRequested event) {
        outbox.append(NAME, event.request().toString(), event.request(), Map.of("request", event.request().toString()));
    }

    @Override
    public boolean accepts(String destination) {
        return destination.equals(NAME);
    }

    @Override
    public Runnable deliver(OutboxMessage message) throws DeliveryFailed {
        UUID request = UUID.fromString(JsonKit.reader(new StringReader(message.payload())).readObject().getString("request"));
        Optional<Invitation> invitation = post.invitation(MAILER, request);
        if (invitation.isPresent()) {
            mail.send(invitation.get());
        }
        return () -> { };
    }
}
