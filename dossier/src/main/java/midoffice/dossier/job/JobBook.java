package midoffice.dossier.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.register.FactsJson;

/** Lets the features of this module order long work, and look up what came of it so far. */
@ApplicationScoped
public class JobBook {

    private final JobRepository jobs;
    private final Clock clock;

    protected JobBook() {
        this(null, null);
    }

    @Inject
    JobBook(JobRepository jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A row to be done.
     *
     * @param facts    what is to be kept of it until then; null when it could not be read: it will be refused for its faults
     * @param remarks  what was adapted already
     * @param faults   what is wrong, as far as that is known
     * @param forecast what will probably come of it
     */
    public record NewRow(String kind, UUID source, String label, Object facts, List<Remark> remarks, List<Remark> faults, Outcome forecast) {

        public NewRow {
            remarks = List.copyOf(remarks);
            faults = List.copyOf(faults);
        }
    }

    /** A job that waits to be started. @param parameters kept as JSON */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID prepare(Kind kind, String title, Object parameters, String reason, Caller by, List<NewRow> rows) {
        String shown = title.length() <= 255 ? title : title.substring(0, 255);
        Job job = new Job(kind, shown, FactsJson.write(parameters), reason, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        jobs.add(job);
        List<JobRow> made = new ArrayList<>();
        for (NewRow row : rows) {
            made.add(new JobRow(job.id(), made.size() + 1, row));
        }
        jobs.add(made);
        return job.id();
    }

    /** The same, started at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID start(Kind kind, String title, Object parameters, String reason, Caller by, List<NewRow> rows) {
        UUID job = prepare(kind, title, parameters, reason, by, rows);
        jobs.lock(job).orElseThrow().start();
        return job;
    }

    /** What came in the register of the thing with that id outside. */
    @Transactional
    public Optional<UUID> entryOf(UUID job, UUID source) {
        return source == null ? Optional.empty() : jobs.entryOf(job, source);
    }

    /** Whether another row of the job stands for that entry already. */
    @Transactional
    public boolean hasEntry(UUID job, UUID entry) {
        return jobs.hasEntry(job, entry);
    }

    /** What a job is called. @throws DomainException.NotFound {@code job-not-found} */
    @Transactional
    public String title(UUID job) {
        return jobs.find(job).map(Job::title).orElseThrow(() -> new DomainException.NotFound("job-not-found", "No job " + job));
    }

    /** What came of all rows of a kind. */
    @Transactional
    public List<UUID> entries(UUID job, String kind) {
        return jobs.entries(job, kind);
    }
}
