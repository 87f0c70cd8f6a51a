package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.crm.api.NewsletterPost;
import midoffice.crm.api.NewsletterPost.Parcel;
import midoffice.crm.api.access.Caller;

/**
 * Sends newsletters, a handful at a time. What is in hand is written down before and after each mail; when the server stops between the two, nobody knows, and it
 * is not sent again.
 */
@ApplicationScoped
public class NewsletterRun {

    private static final Logger LOG = Logger.getLogger(NewsletterRun.class.getName());
    private static final int HANDFUL = 10;

    private NewsletterPost post;
    private NewsletterMail mail;
    private Clock clock;

    protected NewsletterRun() {
    }

    @Inject
    NewsletterRun(NewsletterPost post, NewsletterMail mail, Clock clock) {
        this.post = post;
        this.mail = mail;
        this.clock = clock;
    }

    /** Goes on until there is nothing to send now or the budget has run out. Must be called outside a transaction. */
    public void work(Caller caller, Duration budget) {
        Instant until = clock.instant().plus(budget);
        post.begin(caller);
        List<Parcel> parcels;
        do {
            parcels = post.take(caller, HANDFUL);
            parcels.forEach(parcel -> carry(caller, parcel));
        } while (!parcels.isEmpty() && clock.instant().isBefore(until));
    }

    private void carry(Caller caller, Parcel parcel) {
        try {
            if (mail.send(parcel)) {
                post.sent(caller, parcel.recipient());
            } else {
                post.refused(caller, parcel.recipient());
            }
        } catch (DeliveryFailed failed) {
            LOG.log(Level.WARNING, "A newsletter was not taken: {0}", failed.code());
            if (failed.code().equals("mail-answer-missing")) {
                post.unsure(caller, parcel.recipient());
            } else {
                post.postponed(caller, parcel.recipient());
            }
        }
    }
}
