package midoffice.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;

/** Writes each look in the transaction of who looks, and shows a citizen the looks of others. */
@ApplicationScoped
class RecordAccess implements AccessLog {

    private static final int MOST = 500;

    private final AccessRecordRepository records;
    private final Clock clock;

    @Inject
    RecordAccess(AccessRecordRepository records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RecordAccess() {
        this(null, null);
    }

    @Override
    @Transactional
    public void recordRead(Caller caller, PartyId subject, String category, String reference) {
        recordRead(caller, subject, category, reference, List.of(), null);
    }

    @Override
    @Transactional
    public void recordRead(Caller caller, PartyId subject, String category, String reference, Collection<String> fields, String legalBasis) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(category, "category");
        records.add(new AccessRecord(caller, subject, category, reference, fields, legalBasis,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    @Transactional
    public List<Look> looksAtMe(Caller citizen, int limit) {
        if (!citizen.has(Role.CITIZEN) || citizen.party() == null) {
            throw new DomainException.Refused("not-allowed", citizen.subject() + " has no party of its own");
        }
        int most = Math.max(1, Math.min(limit, MOST));
        return citizen.ownParties().stream().flatMap(own -> records.looksOfOthers(own, citizen.party(), most).stream()).map(AccessRecord::asLook)
                .sorted(Comparator.comparing(Look::at).reversed()).limit(most).toList();
    }
}
