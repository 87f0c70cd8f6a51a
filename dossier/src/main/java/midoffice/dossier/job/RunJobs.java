package midoffice.dossier.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.JobMaintenance;
import midoffice.dossier.api.Jobs.Remark;

/** Does the rows of running jobs, outside any transaction of its own. */
@ApplicationScoped
class RunJobs implements JobMaintenance {

    private static final Logger LOG = Logger.getLogger(RunJobs.class.getName());
    private static final int AT_ONCE = 50;
    /** A row may take so long after the budget has run out before another node takes the job in hand. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final JobSteps steps;
    private final Clock clock;

    protected RunJobs() {
        this(null, null);
    }

    @Inject
    RunJobs(JobSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void work(Caller caller, Duration budget) {
        caller.requireAny(Role.SYSTEM);
        Instant until = clock.instant().plus(budget);
        while (clock.instant().isBefore(until)) {
            Optional<UUID> job = steps.claim(budget.plus(MARGIN));
            if (job.isEmpty()) {
                return;
            }
            try {
                run(job.get(), until);
            } finally {
                steps.release(job.get());
            }
        }
    }

    private void run(UUID job, Instant until) {
        while (true) {
            List<UUID> rows = steps.waiting(job, AT_ONCE);
            if (rows.isEmpty()) {
                steps.finish(job);
                return;
            }
            for (UUID row : rows) {
                if (!clock.instant().isBefore(until) || !one(row)) {
                    return;
                }
            }
        }
    }

    private boolean one(UUID row) {
        try {
            return steps.handle(row);
        } catch (RuntimeException e) {
            DomainException refusal = refusal(e);
            if (refusal != null) {
                steps.refuse(row, faults(refusal));
            } else {
                boolean givenUp = steps.stumble(row);
                LOG.log(givenUp ? Level.SEVERE : Level.WARNING, e, () -> "Row " + row + " of a job failed" + (givenUp ? " and is given up" : ""));
            }
            return true;
        }
    }

    private static DomainException refusal(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return domain;
            }
        }
        return null;
    }

    private static List<Remark> faults(DomainException refusal) {
        return refusal.violations().isEmpty() ? List.of(new Remark("", refusal.code(), refusal.getMessage()))
                : refusal.violations().stream().map(v -> new Remark(v.field(), v.code(), v.message())).toList();
    }
}
