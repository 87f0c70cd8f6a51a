package midoffice.crm.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.NewsletterPost;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.newsletter.ConsentRepository.Request;
import midoffice.crm.newsletter.RecipientRepository.Recipient;
import midoffice.crm.once.ClaimRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands out what is to be mailed, at the pace that the mail server bears, and remembers how that went. Many nodes share one pace. */
@ApplicationScoped
class CarryNewsletters implements NewsletterPost {

    /** Longer than every time-out of a mail server for all that somebody has in hand. */
    private static final Duration IN_HAND = Duration.ofMinutes(15);
    private static final Duration PACE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 5;

    private final NewsletterRepository newsletters;
    private final ConsentRepository consents;
    private final RecipientRepository recipients;
    private final ClaimRepository claims;
    private final Clock clock;
    private final int perMinute;

    protected CarryNewsletters() {
        this(null, null, null, null, null, 0);
    }

    @Inject
    CarryNewsletters(NewsletterRepository newsletters, ConsentRepository consents, RecipientRepository recipients, ClaimRepository claims, Clock clock,
            @ConfigProperty(name = "midoffice.newsletter.per-minute", defaultValue = "120") int perMinute) {
        this.newsletters = newsletters;
        this.consents = consents;
        this.recipients = recipients;
        this.claims = claims;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    @Override
    @Transactional
    public Optional<Invitation> invitation(Caller caller, UUID request) {
        caller.requireAny(Role.SYSTEM);
        Optional<Request> found = consents.request(request, clock.instant()).filter(r -> r.used() == null);
        return found.map(asked -> {
            String token = LinkToken.draw();
            consents.link(asked, LinkToken.hash(token));
            List<LocalizedText> names = consents.newsletters(asked).stream().map(newsletters::find).flatMap(Optional::stream).map(Newsletter::name).toList();
            return new Invitation(asked.mailbox(), asked.language(), token, names);
        });
    }

    @Override
    @Transactional
    public void begin(Caller caller) {
        caller.requireAny(Role.SYSTEM);
        Instant now = clock.instant();
        for (NewsletterIssue issue : newsletters.due(now)) {
            newsletters.address(issue, new Audience(issue.newsletter().id(), issue.criteria(), now, 3), now);
            issue.start(now);
        }
        newsletters.finish();
        consents.clearRequests(now);
    }

    @Override
    @Transactional
    public List<Parcel> take(Caller caller, int most) {
        caller.requireAny(Role.SYSTEM);
        Instant now = clock.instant();
        claims.lock("newsletter-pace", "all");
        recipients.giveUpOn(now);
        int room = (int) Math.min(most, perMinute - recipients.attemptedSince(now.minus(PACE)));
        List<Parcel> parcels = new ArrayList<>();
        if (room <= 0) {
            return parcels;
        }
        for (Recipient recipient : recipients.waiting(now, room)) {
            if (consents.holds(recipient.newsletter(), recipient.mailbox())) {
                parcels.add(parcel(recipient, now));
            } else {
                recipients.close(recipient.id(), "SKIPPED", now);
            }
        }
        return parcels;
    }

    private Parcel parcel(Recipient recipient, Instant now) {
        String token = LinkToken.draw();
        recipients.takeInHand(recipient, LinkToken.hash(token), now, now.plus(IN_HAND));
        NewsletterIssue issue = newsletters.findIssue(recipient.issue()).orElseThrow();
        return new Parcel(recipient.id(), issue.asView(issue.newsletter().asView(0)), recipient.mailbox(), recipient.language(), token);
    }

    @Override
    @Transactional
    public void sent(Caller caller, UUID recipient) {
        close(caller, recipient, "SENT");
    }

    @Override
    @Transactional
    public void refused(Caller caller, UUID recipient) {
        close(caller, recipient, "REFUSED");
    }

    @Override
    @Transactional
    public void unsure(Caller caller, UUID recipient) {
        close(caller, recipient, "UNSURE");
    }

    @Override
    @Transactional
    public void postponed(Caller caller, UUID recipient) {
        caller.requireAny(Role.SYSTEM);
        int attempts = recipients.find(recipient).map(Recipient::attempts).orElse(ATTEMPTS);
        if (attempts >= ATTEMPTS) {
            close(caller, recipient, "FAILED");
        } else {
            recipients.again(recipient, clock.instant().plus(PAUSE.multipliedBy((long) attempts * attempts)));
        }
    }

    private void close(Caller caller, UUID recipient, String state) {
        caller.requireAny(Role.SYSTEM);
        recipients.close(recipient, state, clock.instant());
    }
}
