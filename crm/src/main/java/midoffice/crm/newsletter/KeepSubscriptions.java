package midoffice.crm.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Interactions.NewInteraction;
import midoffice.crm.api.Newsletters;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.event.SubscriptionRequested;
import midoffice.crm.matrix.Sights;
import midoffice.crm.newsletter.ConsentRepository.Consent;
import midoffice.crm.newsletter.ConsentRepository.Request;
import midoffice.crm.newsletter.RecipientRepository.Recipient;
import midoffice.crm.once.ClaimRepository;

/** Keeps who consented to which newsletter. What happens to one mailbox happens one after the other. */
@ApplicationScoped
class KeepSubscriptions implements Newsletters {

    static final Duration LINK_WORKS = Duration.ofDays(2);
    private static final int MOST_AN_HOUR = 3;
    private static final int MOST_A_DAY = 6;

    private final NewsletterRepository newsletters;
    private final ConsentRepository consents;
    private final RecipientRepository recipients;
    private final ClaimRepository claims;
    private final Interactions interactions;
    private final Sights sights;
    private final Parties parties;
    private final AccessLog log;
    private final Event<SubscriptionRequested> requested;
    private final Clock clock;

    protected KeepSubscriptions() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepSubscriptions(NewsletterRepository newsletters, ConsentRepository consents, RecipientRepository recipients, ClaimRepository claims,
            Interactions interactions, Sights sights, Parties parties, AccessLog log, Event<SubscriptionRequested> requested, Clock clock) {
        this.newsletters = newsletters;
        this.consents = consents;
        this.recipients = recipients;
        this.claims = claims;
        this.interactions = interactions;
        this.sights = sights;
        this.parties = parties;
        this.log = log;
        this.requested = requested;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Offer> offered(Caller caller) {
        return newsletters.all().stream().filter(Newsletter::isActive).map(Newsletter::asOffer).toList();
    }

    @Override
    @Transactional
    public void subscribe(Caller caller, Set<String> codes, String mailbox, Language language, String door) {
        if (codes.isEmpty()) {
            throw new DomainException.Invalid("newsletters", "required", "Kies een nieuwsbrief.");
        }
        ask(caller, codes.stream().sorted().map(this::offeredOne).map(Newsletter::id).toList(), Mailbox.of(mailbox).address(), language, door);
    }

    private void ask(Caller caller, Collection<UUID> wanted, String mailbox, Language language, String door) {
        Instant now = clock.instant();
        claims.lock("newsletter", mailbox);
        if (consents.countRequests(mailbox, now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR
                || consents.countRequests(mailbox, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            return;
        }
        Request request = new Request(Ids.next(), mailbox, caller.has(Role.CITIZEN) ? caller.party() : null, language, door, now, null);
        consents.add(request, now.plus(LINK_WORKS), wanted);
        requested.fire(new SubscriptionRequested(request.id()));
    }

    @Override
    @Transactional
    public Asked asked(Caller caller, String token) {
        Request request = request(token);
        return asked(request, request.used() != null);
    }

    @Override
    @Transactional
    public Asked confirm(Caller caller, String token) {
        Request request = request(token);
        if (request.used() == null) {
            Instant now = clock.instant();
            claims.lock("newsletter", request.mailbox());
            offers(request).forEach(newsletter -> consent(newsletter, request.mailbox(), request.party(), request.language(), request.door(), "link",
                    request.requested(), caller));
            consents.use(request, now);
        }
        return asked(request, true);
    }

    private Request request(String token) {
        return consents.request(LinkToken.hash(token), clock.instant()).orElseThrow(LinkToken::invalid);
    }

    private Asked asked(Request request, boolean confirmed) {
        return new Asked(request.mailbox(), offers(request).stream().map(Newsletter::asOffer).toList(), confirmed);
    }

    private List<Newsletter> offers(Request request) {
        return consents.newsletters(request).stream().map(newsletters::find).flatMap(Optional::stream).filter(Newsletter::isActive).toList();
    }

    private void consent(Newsletter newsletter, String mailbox, PartyId party, Language language, String door, String proof, Instant asked, Caller caller) {
        if (consents.holds(newsletter.id(), mailbox, party)) {
            return;
        }
        consents.add(new Consent(newsletter.id(), mailbox, party, language, newsletter.wording().in(language), door, proof, asked), clock.instant());
        tell(caller, party, newsletter, "newsletter-subscribed", "Ingeschreven op de nieuwsbrief ");
    }

    private void tell(Caller caller, PartyId party, Newsletter newsletter, String kind, String what) {
        if (party != null) {
            interactions.record(caller, new NewInteraction(party, kind, "web", null, newsletter.unit(), newsletter.code(),
                    what + newsletter.name().in(Language.NL)));
        }
    }

    @Override
    @Transactional
    public Subscription subscription(Caller caller, String token) {
        Recipient recipient = recipients.byLink(LinkToken.hash(token)).orElseThrow(LinkToken::invalid);
        return subscription(recipient, !consents.holds(recipient.newsletter(), recipient.mailbox()));
    }

    @Override
    @Transactional
    public Subscription withdraw(Caller caller, String token, String door) {
        Recipient recipient = recipients.byLink(LinkToken.hash(token)).orElseThrow(LinkToken::invalid);
        claims.lock("newsletter", recipient.mailbox());
        consents.withdraw(recipient.newsletter(), recipient.mailbox(), door, recipient.issue(), clock.instant());
        return subscription(recipient, true);
    }

    private Subscription subscription(Recipient recipient, boolean withdrawn) {
        return new Subscription(newsletters.find(recipient.newsletter()).orElseThrow(LinkToken::invalid).name(), withdrawn);
    }

    @Override
    @Transactional
    public List<Mine> mine(Caller caller) {
        requireCitizen(caller);
        return listed(caller.ownParties()).filter(listed -> listed.newsletter().isActive() || !listed.mailboxes().isEmpty()).map(Listed::asMine).toList();
    }

    @Override
    @Transactional
    public List<Mine> ofParty(Caller staff, PartyId party) {
        if (!sights.of(staff).sees(DataCategory.CONTACT)) {
            return List.of();
        }
        List<Mine> found = listed(Set.copyOf(parties.same(staff, party))).filter(listed -> !listed.mailboxes().isEmpty()).map(Listed::asMine).toList();
        if (!found.isEmpty()) {
            log.recordRead(staff, party, "newsletters", null);
        }
        return found;
    }

    private Stream<Listed> listed(Set<PartyId> party) {
        return newsletters.all().stream().map(newsletter -> new Listed(newsletter, consents.mailboxes(newsletter.id(), party)));
    }

    private record Listed(Newsletter newsletter, List<String> mailboxes) {

        Mine asMine() {
            return new Mine(newsletter.asOffer(), mailboxes);
        }
    }

    @Override
    @Transactional
    public boolean choose(Caller caller, String code, String mailbox, Language language) {
        requireCitizen(caller);
        Newsletter newsletter = offeredOne(code);
        String address = Mailbox.of(mailbox).address();
        if (!consents.isProven(address, caller.ownParties())) {
            ask(caller, List.of(newsletter.id()), address, language, "my-page");
            return false;
        }
        claims.lock("newsletter", address);
        consent(newsletter, address, caller.party(), language, "my-page", "certified", clock.instant(), caller);
        return true;
    }

    @Override
    @Transactional
    public void leave(Caller caller, String code) {
        requireCitizen(caller);
        Newsletter newsletter = newsletters.byCode(code).orElseThrow(() -> notFound(code));
        List<String> mailboxes = consents.mailboxes(newsletter.id(), caller.ownParties());
        for (String mailbox : mailboxes) {
            claims.lock("newsletter", mailbox);
            consents.withdraw(newsletter.id(), mailbox, "my-page", null, clock.instant());
        }
        if (!mailboxes.isEmpty()) {
            tell(caller, caller.party(), newsletter, "newsletter-left", "Uitgeschreven van de nieuwsbrief ");
        }
    }

    private Newsletter offeredOne(String code) {
        return newsletters.byCode(code).filter(Newsletter::isActive).orElseThrow(() -> notFound(code));
    }

    private static void requireCitizen(Caller caller) {
        if (!caller.has(Role.CITIZEN) || caller.party() == null) {
            throw new DomainException.Refused("citizens-only", caller.subject() + " is no citizen");
        }
    }

    private static DomainException.NotFound notFound(String code) {
        return new DomainException.NotFound("newsletter-not-found", "No newsletter " + code);
    }
}
