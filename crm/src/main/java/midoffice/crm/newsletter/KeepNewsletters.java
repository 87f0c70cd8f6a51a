package midoffice.crm.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.NewsletterDesk;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.matrix.Sights;
import midoffice.crm.once.ClaimRepository;

/** Keeps newsletters and their issues for the officials of the unit that owns them. */
@ApplicationScoped
class KeepNewsletters implements NewsletterDesk {

    private final NewsletterRepository newsletters;
    private final RecipientRepository recipients;
    private final ClaimRepository claims;
    private final Sights sights;
    private final Clock clock;

    protected KeepNewsletters() {
        this(null, null, null, null, null);
    }

    @Inject
    KeepNewsletters(NewsletterRepository newsletters, RecipientRepository recipients, ClaimRepository claims, Sights sights, Clock clock) {
        this.newsletters = newsletters;
        this.recipients = recipients;
        this.claims = claims;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<NewsletterView> newsletters(Caller caller) {
        caller.requireAny(Role.OFFICIAL, Role.SYSTEM);
        return (caller.has(Role.SYSTEM) ? newsletters.all() : newsletters.ofUnit(caller.unit())).stream().map(this::view).toList();
    }

    @Override
    @Transactional
    public UUID add(Caller caller, NewNewsletter newsletter) {
        caller.requireAny(Role.OFFICIAL, Role.SYSTEM);
        NewsletterRules.check(newsletter);
        if (!caller.has(Role.SYSTEM) && !newsletter.unit().equals(caller.unit())) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " is not of " + newsletter.unit());
        }
        claims.lock("newsletter-code", newsletter.code());
        if (newsletters.byCode(newsletter.code()).isPresent()) {
            throw new DomainException.Conflict("newsletter-exists", "There is a newsletter " + newsletter.code());
        }
        Newsletter made = new Newsletter(newsletter, caller.subject(), clock.instant());
        newsletters.add(made);
        return made.id();
    }

    @Override
    @Transactional
    public void activate(Caller caller, UUID newsletter, boolean active) {
        own(caller, newsletter).activate(active);
    }

    @Override
    @Transactional
    public List<IssueView> issues(Caller caller, UUID newsletter) {
        Newsletter own = own(caller, newsletter);
        NewsletterView view = view(own);
        return newsletters.issues(own).stream().map(issue -> issue.asView(view)).toList();
    }

    @Override
    @Transactional
    public IssueView issue(Caller caller, UUID issue) {
        NewsletterIssue found = ownIssue(caller, issue);
        return found.asView(view(found.newsletter()));
    }

    @Override
    @Transactional
    public UUID write(Caller caller, UUID newsletter, UUID issue, long version, Draft draft) {
        NewsletterRules.check(draft);
        NewsletterRules.check(draft.criteria(), sights.of(caller));
        if (issue == null) {
            NewsletterIssue made = new NewsletterIssue(own(caller, newsletter), draft, caller.subject(), clock.instant());
            newsletters.add(made);
            return made.id();
        }
        NewsletterIssue found = ownIssueForChange(caller, issue);
        found.requireVersion(version);
        found.write(draft);
        return issue;
    }

    @Override
    @Transactional
    public long count(Caller caller, UUID issue) {
        return count(caller, ownIssue(caller, issue));
    }

    private long count(Caller caller, NewsletterIssue issue) {
        NewsletterRules.check(issue.criteria(), sights.of(caller));
        return newsletters.count(new Audience(issue.newsletter().id(), issue.criteria(), clock.instant(), 1));
    }

    @Override
    @Transactional
    public void send(Caller caller, UUID issue, long version, Instant at) {
        NewsletterIssue found = ownIssueForChange(caller, issue);
        Instant now = clock.instant();
        if (at != null && at.isBefore(now)) {
            throw new DomainException.Invalid("sendAt", "time-past", "Kies een moment dat nog moet komen.");
        }
        found.requireDraft();
        found.requireVersion(version);
        if (!found.newsletter().isActive()) {
            throw new DomainException.Conflict("newsletter-inactive", "Newsletter " + found.newsletter().code() + " is not offered");
        }
        if (count(caller, found) == 0) {
            throw new DomainException.Conflict("audience-empty", "Issue " + issue + " is for nobody");
        }
        found.plan(at == null ? now : at, caller.subject());
    }

    @Override
    @Transactional
    public Results results(Caller caller, UUID issue) {
        ownIssue(caller, issue);
        Map<String, Long> states = recipients.states(issue);
        return new Results(of(states, "SENT"), of(states, "WAITING") + of(states, "IN_HAND"), of(states, "REFUSED"), of(states, "FAILED"), of(states, "UNSURE"),
                of(states, "SKIPPED"), recipients.withdrawnBy(issue));
    }

    private static long of(Map<String, Long> states, String state) {
        return states.getOrDefault(state, 0L);
    }

    private NewsletterView view(Newsletter newsletter) {
        return newsletter.asView(newsletters.subscribers(newsletter.id()));
    }

    private Newsletter own(Caller caller, UUID id) {
        return newsletters.find(id).filter(found -> owns(caller, found))
                .orElseThrow(() -> new DomainException.NotFound("newsletter-not-found", "No newsletter " + id + " for " + caller.subject()));
    }

    private NewsletterIssue ownIssue(Caller caller, UUID id) {
        return newsletters.findIssue(id).filter(found -> owns(caller, found.newsletter())).orElseThrow(() -> noIssue(caller, id));
    }

    private NewsletterIssue ownIssueForChange(Caller caller, UUID id) {
        return newsletters.findIssueForChange(id).filter(found -> owns(caller, found.newsletter())).orElseThrow(() -> noIssue(caller, id));
    }

    private static boolean owns(Caller caller, Newsletter newsletter) {
        caller.requireAny(Role.OFFICIAL, Role.SYSTEM);
        return caller.has(Role.SYSTEM) || newsletter.unit().equals(caller.unit());
    }

    private static DomainException.NotFound noIssue(Caller caller, UUID id) {
        return new DomainException.NotFound("issue-not-found", "No issue " + id + " for " + caller.subject());
    }
}
