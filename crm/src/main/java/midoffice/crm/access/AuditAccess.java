package midoffice.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Logger;
import midoffice.crm.access.SealRepository.Head;
import midoffice.crm.api.access.AccessAudit;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;

/** Seals the access log, checks the seals, and shows auditors who looked. */
@ApplicationScoped
class AuditAccess implements AccessAudit {

    private static final Logger LOG = Logger.getLogger(AuditAccess.class.getName());
    private static final int AT_ONCE = 1_000;
    private static final int MOST = 1_000;
    /** Longer than any transaction lasts: what is older was sealed or will never come. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);

    private final AccessRecordRepository records;
    private final SealRepository seals;
    private final AccessLog log;
    private final Clock clock;
    private volatile Instant announced = Instant.EPOCH;

    protected AuditAccess() {
        this(null, null, null, null);
    }

    @Inject
    AuditAccess(AccessRecordRepository records, SealRepository seals, AccessLog log, Clock clock) {
        this.records = records;
        this.seals = seals;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<NamedLook> looksAt(Caller auditor, PartyId party, LocalDate from, LocalDate until, String reason) {
        auditor.requireAny(Role.AUDITOR);
        if (reason == null || reason.isBlank()) {
            throw new DomainException.Invalid("reason", "required", "Vul in waarom u kijkt.");
        }
        List<NamedLook> looks = records.looks(party, from.atStartOfDay(BelgianCalendar.ZONE).toInstant(),
                until.plusDays(1).atStartOfDay(BelgianCalendar.ZONE).toInstant(), MOST).stream().map(AccessRecord::asNamedLook).toList();
        log.recordRead(auditor.withPurpose(reason.strip()), party, "access-log", null);
        return looks;
    }

    @Override
    @Transactional
    public int seal(Caller system) {
        system.requireAny(Role.SYSTEM);
        Head head = seals.lockHead();
        if (head == null) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant since = head.number() == 0 ? Instant.EPOCH : now.minus(LOOK_BACK);
        List<List<Object>> rows = seals.unsealed(since, AT_ONCE);
        long number = head.number();
        byte[] hash = head.hash();
        for (List<Object> row : rows) {
            number++;
            hash = SealChain.hash(hash, number, row);
            seals.add(number, (String) row.get(0), hash, now);
        }
        if (!rows.isEmpty()) {
            seals.moveHead(number, hash);
        }
        announce(number, hash, now);
        return rows.size();
    }

    /** The server's log is kept elsewhere: a head that stands there too cannot be made again unseen. */
    private void announce(long number, byte[] hash, Instant now) {
        if (number > 0 && announced.isBefore(now.minus(LOOK_BACK))) {
            announced = now;
            LOG.info(() -> "Access log sealed up to " + number + ":" + HexFormat.of().formatHex(hash));
        }
    }

    @Override
    @Transactional
    public Verification verify(Caller caller) {
        caller.requireAny(Role.AUDITOR, Role.ADMINISTRATOR, Role.SYSTEM);
        Head head = seals.head();
        SealChain.Follower follower = new SealChain.Follower();
        boolean more = true;
        while (more && !follower.isBroken()) {
            more = seals.follow(follower);
        }
        String fault = follower.fault();
        if (fault == null && follower.number() < head.number()) {
            fault = "The last seals are missing: " + head.number() + " were made, " + follower.number() + " are there";
        }
        return new Verification(follower.number(), Math.max(0, seals.logged() - follower.number()),
                HexFormat.of().formatHex(follower.hash()), fault);
    }
}
