package midoffice.dossier.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs;

/** Shows jobs to process analysts and lets them start and stop them. */
@ApplicationScoped
class KeepJobs implements Jobs {

    private final JobRepository jobs;

    protected KeepJobs() {
        this(null);
    }

    @Inject
    KeepJobs(JobRepository jobs) {
        this.jobs = jobs;
    }

    @Override
    @Transactional
    public List<JobView> list(Caller caller, Kind kind) {
        require(caller);
        return jobs.list(kind).stream().map(this::view).toList();
    }

    @Override
    @Transactional
    public JobView get(Caller caller, UUID job) {
        require(caller);
        return view(jobs.find(job).orElseThrow(() -> missing(job)));
    }

    @Override
    @Transactional
    public List<KindCount> counts(Caller caller, UUID job) {
        JobView view = get(caller, job);
        Map<String, Map<Outcome, Long>> byKind = new LinkedHashMap<>();
        for (Object[] row : jobs.counts(job, column(view))) {
            byKind.computeIfAbsent((String) row[0], k -> none()).put((Outcome) row[1], (Long) row[2]);
        }
        return byKind.entrySet().stream().map(e -> new KindCount(e.getKey(), e.getValue())).toList();
    }

    @Override
    @Transactional
    public List<RowView> rows(Caller caller, UUID job, Set<Outcome> outcomes, int after, int size) {
        JobView view = get(caller, job);
        if (outcomes.isEmpty()) {
            return List.of();
        }
        boolean foretold = view.state() == State.PREPARED;
        return jobs.rows(job, column(view), outcomes, after, size).stream().map(row -> row.view(foretold)).toList();
    }

    private static String column(JobView job) {
        return job.state() == State.PREPARED ? "forecast" : "outcome";
    }

    @Override
    @Transactional
    public void start(Caller caller, UUID id) {
        Job job = locked(caller, id);
        boolean again = job.isDone();
        job.start();
        if (again) {
            jobs.refused(id).stream().filter(JobRow::isReadable).forEach(JobRow::tryAgain);
        }
    }

    @Override
    @Transactional
    public void cancel(Caller caller, UUID job) {
        locked(caller, job).cancel();
    }

    @Override
    @Transactional
    public void discard(Caller caller, UUID id) {
        Job job = locked(caller, id);
        job.requireNeverStarted();
        jobs.remove(job);
    }

    private Job locked(Caller caller, UUID job) {
        require(caller);
        return jobs.lock(job).orElseThrow(() -> missing(job));
    }

    private JobView view(Job job) {
        Map<Outcome, Long> counts = none();
        jobs.counts(job.id()).forEach(row -> counts.put((Outcome) row[0], (Long) row[1]));
        return job.view(counts);
    }

    private static Map<Outcome, Long> none() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        return counts;
    }

    private static void require(Caller caller) {
        caller.requireAny(Role.PROCESS_ANALYST, Role.SYSTEM);
    }

    private static DomainException.NotFound missing(UUID job) {
        return new DomainException.NotFound("job-not-found", "No job " + job);
    }
}
