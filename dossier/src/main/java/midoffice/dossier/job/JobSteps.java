package midoffice.dossier.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Remark;

/** The transactions a running job consists of. */
@ApplicationScoped
class JobSteps {

    /** After so many attempts that ended for no reason of its own a row is given up. */
    private static final int MOST_ATTEMPTS = 3;

    private final JobRepository jobs;
    private final Instance<JobWork> works;
    private final Clock clock;

    protected JobSteps() {
        this(null, null, null);
    }

    @Inject
    JobSteps(JobRepository jobs, @Any Instance<JobWork> works, Clock clock) {
        this.jobs = jobs;
        this.works = works;
        this.clock = clock;
    }

    /** Takes a running job in hand that nobody has. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UUID> claim(Duration lease) {
        Instant now = now();
        for (UUID id : jobs.free(now)) {
            Optional<Job> job = jobs.lock(id).filter(j -> j.isRunning() && j.isFree(now));
            if (job.isPresent()) {
                job.get().lease(now.plus(lease));
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** Gives a job back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(UUID id) {
        jobs.lock(id).ifPresent(job -> job.lease(null));
    }

    /** The next rows; none when the job was stopped. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<UUID> waiting(UUID id, int most) {
        return jobs.find(id).filter(Job::isRunning).isPresent() ? jobs.waiting(id, most) : List.of();
    }

    /** Does one row. @return false when the job was stopped */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean handle(UUID rowId) {
        JobRow row = jobs.lockRow(rowId).orElse(null);
        Job job = row == null ? null : jobs.find(row.job()).orElse(null);
        if (job == null || !job.isRunning()) {
            return false;
        }
        if (row.isWaiting()) {
            if (row.isReadable()) {
                row.finish(work(job.kind()).handle(job.order(), row.task()), now());
            } else {
                row.refuse(null, now());
            }
        }
        return true;
    }

    private JobWork work(Kind kind) {
        return works.stream().filter(w -> w.kind() == kind).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does jobs of kind " + kind));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refuse(UUID row, List<Remark> why) {
        jobs.lockRow(row).filter(JobRow::isWaiting).ifPresent(r -> r.refuse(why, now()));
    }

    /** Something went wrong that lies not in the row itself, as far as anybody knows. @return whether the row was given up */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean stumble(UUID rowId) {
        Optional<JobRow> row = jobs.lockRow(rowId).filter(JobRow::isWaiting).filter(r -> r.countAttempt() >= MOST_ATTEMPTS);
        row.ifPresent(r -> r.refuse(List.of(new Remark("", "unexpected", rowId.toString())), now()));
        return row.isPresent();
    }

    /** The job is done when nothing waits. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void finish(UUID id) {
        jobs.lock(id).filter(Job::isRunning).filter(j -> jobs.waiting(id, 1).isEmpty()).ifPresent(j -> j.finish(now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
