package midoffice.crm.mutation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.event.MutationReceived;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.mutation.NoticeRepository.Registration;
import midoffice.crm.party.PartyLearning;

/** The steps of the work on a notice that are transactions of their own. */
@ApplicationScoped
class MutationSteps {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration NO_SOURCE = Duration.ofHours(6);

    private final NoticeRepository notices;
    private final PartyLearning learning;
    private final Event<MutationReceived> received;
    private final Clock clock;

    protected MutationSteps() {
        this(null, null, null, null);
    }

    @Inject
    MutationSteps(NoticeRepository notices, PartyLearning learning, Event<MutationReceived> received, Clock clock) {
        this.notices = notices;
        this.learning = learning;
        this.received = received;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<SourceNotice> claim() {
        Instant now = clock.instant();
        Optional<SourceNotice> due = notices.claim(now);
        due.ifPresent(notice -> notice.lease(now.plus(LEASE)));
        return due;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void apply(UUID id, SourceRecord record, AttributeSource source) {
        SourceNotice notice = notices.findForChange(id).orElseThrow();
        Set<String> keys = learning.learn(notice.party(), record, source, "mutation " + id);
        notice.done(keys);
        received.fire(new MutationReceived(id, notice.party(), source, notice.kind(), notice.occurred(), keys));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(UUID id, String why, boolean again) {
        notices.findForChange(id).orElseThrow().failed(why, again, clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Set<String> learn(PartyId party, SourceRecord record, AttributeSource source, String author) {
        return learning.learn(party, record, source, author);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Registration> claimRegistration() {
        Instant now = clock.instant();
        return notices.claimRegistration(now, now.plus(LEASE));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void told(Registration registration) {
        if (registration.identifier() != null) {
            notices.forget(registration.party());
            return;
        }
        notices.told(registration.party(), registration.wanted(), null, null);
    }

    /** Nobody to tell: looked at again later, perhaps a source is configured then. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void noSource(Registration registration) {
        notices.told(registration.party(), registration.known(), clock.instant().plus(NO_SOURCE), null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void notTold(Registration registration, String why) {
        notices.told(registration.party(), registration.known(), clock.instant().plus(Pause.after(registration.attempts())),
                why.length() > 500 ? why.substring(0, 500) : why);
    }
}
