package midoffice.dossier.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.State;

/** Jobs and their rows. */
@ApplicationScoped
class JobRepository {

    private static final int MOST_LISTED = 50;
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    void add(Job job) {
        em.persist(job);
        em.flush();
    }

    /** Many rows, without keeping them all in memory. */
    void add(Collection<JobRow> rows) {
        int count = 0;
        for (JobRow row : rows) {
            em.persist(row);
            if (++count % AT_ONCE == 0) {
                em.flush();
                em.clear();
            }
        }
        em.flush();
        em.clear();
    }

    Optional<Job> find(UUID id) {
        return Optional.ofNullable(em.find(Job.class, id));
    }

    /** Locks the job until the transaction ends and reads how it is now. */
    Optional<Job> lock(UUID id) {
        Optional<Job> job = find(id);
        job.ifPresent(j -> em.refresh(j, LockModeType.PESSIMISTIC_WRITE));
        return job;
    }

    /** The same for a row. */
    Optional<JobRow> lockRow(UUID id) {
        Optional<JobRow> row = Optional.ofNullable(em.find(JobRow.class, id));
        row.ifPresent(r -> em.refresh(r, LockModeType.PESSIMISTIC_WRITE));
        return row;
    }

    void remove(Job job) {
        em.createQuery("delete from JobRow r where r.job = :job").setParameter("job", job.id()).executeUpdate();
        em.remove(job);
    }

    List<Job> list(Kind kind) {
        return em.createQuery("select j from Job j where j.kind = :kind order by j.created desc", Job.class).setParameter("kind", kind)
                .setMaxResults(MOST_LISTED).getResultList();
    }

    /** Running jobs that nobody has in hand, oldest first. */
    List<UUID> free(Instant now) {
        return em.createQuery("select j.id from Job j where j.state = :running and (j.leasedUntil is null or j.leasedUntil < :now)"
                + " order by j.created", UUID.class).setParameter("running", State.RUNNING).setParameter("now", now).getResultList();
    }

    List<UUID> waiting(UUID job, int most) {
        return em.createQuery("select r.id from JobRow r where r.job = :job and r.outcome = :waiting order by r.place", UUID.class)
                .setParameter("job", job).setParameter("waiting", Outcome.WAITING).setMaxResults(most).getResultList();
    }

    List<JobRow> refused(UUID job) {
        return em.createQuery("select r from JobRow r where r.job = :job and r.outcome = :refused order by r.place", JobRow.class)
                .setParameter("job", job).setParameter("refused", Outcome.REFUSED).getResultList();
    }

    /** Rows of one state in order. @param column {@code outcome} or {@code forecast} */
    List<JobRow> rows(UUID job, String column, Collection<Outcome> outcomes, int after, int size) {
        List<String> names = new ArrayList<>();
        List<Outcome> wanted = List.copyOf(outcomes);
        for (int i = 0; i < wanted.size(); i++) {
            names.add(":o" + i);
        }
        var query = em.createQuery("select r from JobRow r where r.job = :job and r.place > :after and r." + column + " in ("
                + String.join(", ", names) + ") order by r.place", JobRow.class).setParameter("job", job).setParameter("after", after);
        for (int i = 0; i < wanted.size(); i++) {
            query.setParameter("o" + i, wanted.get(i));
        }
        return query.setMaxResults(size).getResultList();
    }

    /** Kind, outcome and number of rows, in order of the first of each kind. */
    List<Object[]> counts(UUID job, String column) {
        return em.createQuery("select r.kind, r." + column + ", count(r), min(r.place) from JobRow r where r.job = :job group by r.kind, r."
                + column + " order by 4", Object[].class).setParameter("job", job).getResultList();
    }

    List<Object[]> counts(UUID job) {
        return em.createQuery("select r.outcome, count(r) from JobRow r where r.job = :job group by r.outcome", Object[].class)
                .setParameter("job", job).getResultList();
    }

    /** What came of the thing that has this id outside. */
    Optional<UUID> entryOf(UUID job, UUID source) {
        return em.createQuery("select r.entry from JobRow r where r.job = :job and r.source = :source and r.entry is not null", UUID.class)
                .setParameter("job", job).setParameter("source", source).setMaxResults(1).getResultStream().findFirst();
    }

    boolean hasEntry(UUID job, UUID entry) {
        return em.createQuery("select count(r) from JobRow r where r.job = :job and r.entry = :entry", Long.class).setParameter("job", job)
                .setParameter("entry", entry).getSingleResult() > 0;
    }

    /** What came of rows of a kind. */
    List<UUID> entries(UUID job, String kind) {
        return em.createQuery("select r.entry from JobRow r where r.job = :job and r.kind = :kind and r.entry is not null order by r.place",
                UUID.class).setParameter("job", job).setParameter("kind", kind).getResultList();
    }
}
