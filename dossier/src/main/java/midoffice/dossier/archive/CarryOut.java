package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.ArchiveLists.Act;
import midoffice.dossier.api.ArchiveWork;

/** Goes through the lists whose time has come, dossier by dossier; nothing is kept in memory that a crash could lose. */
@ApplicationScoped
class CarryOut implements ArchiveWork {

    private static final Logger LOG = Logger.getLogger(CarryOut.class.getName());
    private static final int BATCH = 50;

    private final ArchiveListRepository lists;
    private final ArchiveItemRepository items;
    private final ArchiveStep step;
    private final Clock clock;

    protected CarryOut() {
        this(null, null, null, null);
    }

    @Inject
    CarryOut(ArchiveListRepository lists, ArchiveItemRepository items, ArchiveStep step, Clock clock) {
        this.lists = lists;
        this.items = items;
        this.step = step;
        this.clock = clock;
    }

    @Override
    public int work(Caller system, Duration budget) {
        system.requireAny(Role.SYSTEM);
        Instant end = clock.instant().plus(budget);
        int done = 0;
        for (UUID list : step.atWork()) {
            if (step.begin(list)) {
                done += work(list, end);
            }
        }
        return done;
    }

    private int work(UUID list, Instant end) {
        int done = 0;
        while (true) {
            List<UUID> turn = step.due(list, BATCH);
            int before = done;
            for (UUID dossier : turn) {
                if (!clock.instant().isBefore(end)) {
                    return done;
                }
                done += one(list, dossier);
            }
            if (done == before) {
                // nothing is due, or others have it in hand
                step.finish(list);
                return done;
            }
        }
    }

    private int one(UUID list, UUID dossier) {
        try {
            return step.carryOut(list, dossier) ? 1 : 0;
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "ARCHIVE: dossier " + dossier + " of list " + list + " failed; it is tried again");
            step.failed(list, dossier, reason(failure));
            return 1;
        }
    }

    /** What the page tells; words of other exceptions may hold anything and stay in the log. */
    static String reason(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return domain.code();
            }
        }
        return "error";
    }

    @Override
    @Transactional
    public void halt(Caller caller, UUID list, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new DomainException.Invalid("reason", "required", "A reason is needed");
        }
        ArchiveList row = lists.lock(caller, list);
        ListRules.require(row, caller, Act.HALT);
        row.halt();
        lists.flush();
        lists.add(list, caller, Act.HALT, reason.strip(), now());
    }

    @Override
    @Transactional
    public void resume(Caller caller, UUID list) {
        ArchiveList row = lists.lock(caller, list);
        ListRules.require(row, caller, Act.RESUME);
        row.resume();
        lists.flush();
        lists.add(list, caller, Act.RESUME, null, now());
    }

    @Override
    @Transactional
    public void retry(Caller caller, UUID list) {
        ArchiveList row = lists.lock(caller, list);
        ListRules.require(row, caller, Act.RETRY);
        items.retry(list, now());
        lists.add(list, caller, Act.RETRY, null, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
