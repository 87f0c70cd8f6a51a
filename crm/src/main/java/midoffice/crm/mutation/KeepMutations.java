package midoffice.crm.mutation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Mutations;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.event.PartyRegistered;
import midoffice.crm.api.spi.AuthenticSource;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.api.spi.SourceRequest;
import midoffice.crm.matrix.Sight;
import midoffice.crm.matrix.Sights;
import midoffice.crm.once.ClaimRepository;
import midoffice.crm.party.PartyLearning;
import midoffice.crm.party.PartyNumber;

/** Keeps what sources report and lets the parties learn it. The source is asked outside a transaction: it may take seconds. */
@ApplicationScoped
class KeepMutations implements Mutations {

    private static final int AT_ONCE = 50;
    private static final String PURPOSE = "Gegevens van gekende personen en ondernemingen bijhouden";
    private static final String LEGAL_BASIS = "Decreet 18 juli 2008 betreffende het elektronische bestuurlijke gegevensverkeer";

    private final NoticeRepository notices;
    private final MutationSteps steps;
    private final AuthenticSources sources;
    private final PartyLearning learning;
    private final Sights sights;
    private final AccessLog accessLog;
    private final ClaimRepository claims;
    private final Clock clock;

    protected KeepMutations() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepMutations(NoticeRepository notices, MutationSteps steps, AuthenticSources sources, PartyLearning learning, Sights sights,
            AccessLog accessLog, ClaimRepository claims, Clock clock) {
        this.notices = notices;
        this.steps = steps;
        this.sources = sources;
        this.learning = learning;
        this.sights = sights;
        this.accessLog = accessLog;
        this.claims = claims;
        this.clock = clock;
    }

    void registered(@Observes PartyRegistered event) {
        notices.want(event.party(), true, clock.instant());
    }

    @Override
    @Transactional
    public boolean receive(Caller system, Notice notice) {
        system.requireAny(Role.SYSTEM);
        claims.lock("notice", notice.source() + "/" + notice.id());
        if (notices.isKnown(notice.source(), notice.id())) {
            return false;
        }
        notices.add(new SourceNotice(notice, learning.byIdentifier(notice.identifier()).orElse(null), clock.instant()));
        return true;
    }

    @Override
    public int work(Caller system) {
        system.requireAny(Role.SYSTEM);
        int done = 0;
        Optional<SourceNotice> due = steps.claim();
        while (due.isPresent()) {
            work(system, due.get());
            done++;
            due = done < AT_ONCE ? steps.claim() : Optional.empty();
        }
        return done;
    }

    private void work(Caller system, SourceNotice notice) {
        try {
            Optional<PartyNumber> number = learning.number(notice.party());
            Optional<AuthenticSource> source = number.flatMap(n -> sources.covering(n.kind(), n.identifier()));
            if (source.isEmpty()) {
                steps.failed(notice.id(), "No source is configured for this party", true);
                return;
            }
            // Under the number of the notice: the source may have given another one since.
            Optional<SourceRecord> record = source.get().fetch(notice.identifier(), request(system));
            if (record.isEmpty()) {
                steps.failed(notice.id(), "The source knows the number no more", false);
            } else {
                steps.apply(notice.id(), record.get(), source.get().source());
            }
        } catch (SourceFailure e) {
            steps.failed(notice.id(), e.code() + ": " + e.getMessage(), e.isRetryable());
        }
    }

    private static SourceRequest request(Caller system) {
        return new SourceRequest(system.subject(), null, PURPOSE, LEGAL_BASIS, null);
    }

    @Override
    public int keepRegistrations(Caller system) {
        system.requireAny(Role.SYSTEM);
        int done = 0;
        Optional<NoticeRepository.Registration> due = steps.claimRegistration();
        while (due.isPresent()) {
            tell(system, due.get());
            done++;
            due = done < AT_ONCE ? steps.claimRegistration() : Optional.empty();
        }
        return done;
    }

    private void tell(Caller system, NoticeRepository.Registration registration) {
        Optional<PartyNumber> number = registration.identifier() == null ? learning.number(registration.party())
                : Optional.of(PartyNumber.of(registration.identifier()));
        Optional<AuthenticSource> source = number.flatMap(n -> sources.covering(n.kind(), n.identifier()));
        if (source.isEmpty()) {
            steps.noSource(registration);
            return;
        }
        try {
            if (registration.wanted() && !registration.known()) {
                source.get().register(number.get().identifier(), request(system));
            } else if (!registration.wanted() && registration.known()) {
                source.get().unregister(number.get().identifier(), request(system));
            }
            steps.told(registration);
        } catch (SourceFailure e) {
            steps.notTold(registration, e.code() + ": " + e.getMessage());
        }
    }

    @Override
    public boolean refresh(Caller caller, PartyId party, String purpose, String legalBasis) {
        PartyNumber number = learning.number(party).orElseThrow(() -> notFound(party));
        DataCategory category = number.kind() == PartyKind.PERSON ? DataCategory.IDENTITY : DataCategory.COMPANY;
        Sight sight = sights.of(caller, party);
        if (!sight.sees(category)) {
            throw notFound(party);
        }
        AuthenticSource source = sources.covering(number.kind(), number.identifier())
                .orElseThrow(() -> new DomainException.Conflict("source-none", "No source is configured for " + party));
        accessLog.recordRead(caller.withPurpose(purpose), party, "source", null, List.of(), legalBasis);
        try {
            SourceRecord record = source.fetch(number.identifier(), new SourceRequest(caller.subject(), caller.unit(), purpose, legalBasis, null))
                    .orElseThrow(() -> new DomainException.Conflict("source-unknown", "The source does not know " + party));
            return !steps.learn(party, record, source.source(), caller.subject()).isEmpty();
        } catch (SourceFailure e) {
            throw new DomainException.Conflict("source-failed", e.code() + ": " + e.getMessage());
        }
    }

    @Override
    @Transactional
    public Page<NoticeView> notices(Caller caller, boolean open, PageRequest page) {
        caller.requireAny(Role.ADMINISTRATOR);
        UUID before = page.after() == null || page.after().isEmpty() ? null : UUID.fromString(page.after());
        List<SourceNotice> found = notices.newest(open, before, page.size() + 1);
        boolean more = found.size() > page.size();
        List<SourceNotice> shown = more ? found.subList(0, page.size()) : found;
        return new Page<>(shown.stream().map(SourceNotice::asView).toList(), notices.count(open),
                more ? shown.get(shown.size() - 1).id().toString() : null);
    }

    @Override
    @Transactional
    public void retry(Caller caller, UUID notice) {
        caller.requireAny(Role.ADMINISTRATOR);
        SourceNotice found = notices.findForChange(notice)
                .orElseThrow(() -> new DomainException.NotFound("notice-not-found", "No notice " + notice));
        if (!Set.of(State.FAILED, State.RETRYING).contains(found.state())) {
            throw new DomainException.Conflict("notice-state", "Notice " + notice + " is " + found.state());
        }
        found.retry(clock.instant());
    }

    private static DomainException.NotFound notFound(PartyId party) {
        return new DomainException.NotFound("party-not-found", "No party " + party + " for this caller");
    }
}
