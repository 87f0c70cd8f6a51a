package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import midoffice.crm.api.SourceImports.State;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;

/** Stores source systems, their records and imports, candidates and links. */
@ApplicationScoped
class SourceRepository {

    private static final int AT_ONCE = 500;
    private static final int MOST_RUNS = 100;
    private static final int MOST_REFUSALS = 1000;

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    /** @throws DomainException.Conflict {@code source-exists} when there is one of that code */
    void add(SourceSystem system) {
        em.persist(system);
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (isDuplicate(e)) {
                throw new DomainException.Conflict("source-exists", "There is a source system " + system.code());
            }
            throw e;
        }
    }

    Optional<SourceSystem> system(String code) {
        return em.createQuery("select s from SourceSystem s where s.code = :code", SourceSystem.class).setParameter("code", code).getResultStream().findFirst();
    }

    Optional<SourceSystem> system(UUID id) {
        return Optional.ofNullable(em.find(SourceSystem.class, id));
    }

    List<SourceSystem> systems() {
        return em.createQuery("select s from SourceSystem s order by s.name, s.code", SourceSystem.class).getResultList();
    }

    List<SourceSystem> systems(String unit) {
        return em.createQuery("select s from SourceSystem s where s.unit = :unit order by s.name, s.code", SourceSystem.class).setParameter("unit", unit)
                .getResultList();
    }

    void lock(SourceSystem system) {
        em.lock(system, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(system);
    }

    void add(Object row) {
        em.persist(row);
    }

    void flush() {
        em.flush();
    }

    Optional<SourceRun> run(UUID id) {
        return Optional.ofNullable(em.find(SourceRun.class, id));
    }

    List<SourceRun> runs(UUID system) {
        return em.createQuery("select r from SourceRun r where r.systemId = :system order by r.started desc, r.id desc", SourceRun.class)
                .setParameter("system", system).setMaxResults(MOST_RUNS).getResultList();
    }

    List<SourceRefusal> refusals(UUID run) {
        return em.createQuery("select r from SourceRefusal r where r.runId = :run order by r.line", SourceRefusal.class).setParameter("run", run)
                .setMaxResults(MOST_REFUSALS).getResultList();
    }

    /** @return records with these keys, by key */
    Map<String, SourceRecord> records(UUID system, List<String> keys) {
        Map<String, SourceRecord> found = new HashMap<>();
        if (!keys.isEmpty()) {
            TypedQuery<SourceRecord> query = em.createQuery("select r from SourceRecord r where r.systemId = :system and r.sourceKey in (" + places(keys.size())
                    + ")", SourceRecord.class).setParameter("system", system);
            setPlaces(query, keys);
            query.getResultStream().forEach(record -> found.put(record.key(), record));
        }
        return found;
    }

    Optional<SourceRecord> recordForChange(UUID id) {
        return Optional.ofNullable(em.find(SourceRecord.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<SourceRecord> record(UUID id) {
        return Optional.ofNullable(em.find(SourceRecord.class, id));
    }

    List<SourceRecord> records(UUID system, State state, UUID after, int rows) {
        String more = after == null ? "" : " and r.id > :after";
        TypedQuery<SourceRecord> query = em.createQuery("select r from SourceRecord r where r.systemId = :system and r.state = :state" + more + " order by r.id",
                SourceRecord.class).setParameter("system", system).setParameter("state", state);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(rows).getResultList();
    }

    Map<State, Long> counts(UUID system) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        for (Object[] row : em.createQuery("select r.state, count(r) from SourceRecord r where r.systemId = :system group by r.state", Object[].class)
                .setParameter("system", system).getResultList()) {
            counts.put((State) row[0], (Long) row[1]);
        }
        return counts;
    }

    /** @return candidates by record */
    Map<UUID, List<SourceCandidate>> candidates(List<UUID> records) {
        Map<UUID, List<SourceCandidate>> found = new HashMap<>();
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            List<UUID> some = records.subList(from, Math.min(records.size(), from + AT_ONCE));
            TypedQuery<SourceCandidate> query = em.createQuery("select c from SourceCandidate c where c.recordId in (" + places(some.size()) + ")",
                    SourceCandidate.class);
            setPlaces(query, some);
            query.getResultStream().forEach(candidate -> found.computeIfAbsent(candidate.recordId(), id -> new ArrayList<>()).add(candidate));
        }
        return found;
    }

    private static String places(int many) {
        return IntStream.range(0, many).mapToObj(i -> ":k" + i).collect(Collectors.joining(", "));
    }

    private static void setPlaces(TypedQuery<?> query, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter("k" + i, values.get(i));
        }
    }

    /** Most likely first. */
    List<SourceCandidate> candidates(UUID record) {
        return em.createQuery("select c from SourceCandidate c where c.recordId = :record order by c.score desc, c.id", SourceCandidate.class)
                .setParameter("record", record).getResultList();
    }

    void remove(SourceCandidate candidate) {
        em.remove(candidate);
    }

    List<LinkKey> links(PartyId party) {
        return em.createQuery("select l from LinkKey l where l.partyId = :party order by l.since, l.id", LinkKey.class).setParameter("party", party.value())
                .getResultList();
    }

    private static boolean isDuplicate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
