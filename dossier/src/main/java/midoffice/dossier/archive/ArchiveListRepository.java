package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.ArchiveLists.Act;
import midoffice.dossier.api.ArchiveLists.Step;

/** Lists and the steps people took with them. Record managers and archivists find all lists, others those that they review. */
@ApplicationScoped
class ArchiveListRepository {

    private static final String OPEN = " l.state not in (midoffice.dossier.api.ArchiveLists.State.DONE,"
            + " midoffice.dossier.api.ArchiveLists.State.CANCELLED)";

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    void add(ArchiveList list) {
        em.persist(list);
        flush();
    }

    void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new DomainException.Stale("list-changed", "Somebody else changed the list: " + e.getMessage());
        }
    }

    /** @throws DomainException.NotFound {@code list-not-found}, also for lists that the caller may not see */
    ArchiveList get(Caller caller, UUID id) {
        return bound(em.createQuery("select l from ArchiveList l where l.id = :id and " + sight(caller), ArchiveList.class), caller)
                .setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new DomainException.NotFound("list-not-found", "No list " + id + " that the caller may see"));
    }

    /** Locks the list until the transaction ends. @throws DomainException.NotFound {@code list-not-found} */
    ArchiveList lock(Caller caller, UUID id) {
        ArchiveList list = get(caller, id);
        em.refresh(list, LockModeType.PESSIMISTIC_WRITE);
        return list;
    }

    List<ArchiveList> list(Caller caller, boolean open, UUID before, int size) {
        TypedQuery<ArchiveList> query = bound(em.createQuery("select l from ArchiveList l where " + sight(caller) + " and "
                + (open ? OPEN : " not (" + OPEN + ")") + (before == null ? "" : " and l.id < :before") + " order by l.id desc",
                ArchiveList.class), caller);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(size).getResultList();
    }

    long count(Caller caller, boolean open) {
        return bound(em.createQuery("select count(l) from ArchiveList l where " + sight(caller) + " and "
                + (open ? OPEN : " not (" + OPEN + ")"), Long.class), caller).getSingleResult();
    }

    /** Lists on which something can be done now. */
    List<UUID> atWork(Instant now) {
        List<?> rows = em.createNativeQuery("select id from dos_archive_list where state = 'RUNNING' or state = 'WAITING' and due <= ?1"
                + " order by due").setParameter(1, new InstantConverter().convertToDatabaseColumn(now)).getResultList();
        return rows.stream().map(r -> new UuidConverter().convertToEntityAttribute((byte[]) r)).toList();
    }

    /** Locks the list for the work itself; empty when somebody else holds it. */
    Optional<ArchiveList> lockFree(UUID id) {
        List<?> rows = em.createNativeQuery("select id from dos_archive_list where id = ?1 for update skip locked")
                .setParameter(1, new UuidConverter().convertToDatabaseColumn(id)).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ArchiveList list = em.find(ArchiveList.class, id);
        em.refresh(list);
        return Optional.of(list);
    }

    /** The list as it is, kept from changing until the transaction ends; others may hold it so too. */
    ArchiveList hold(UUID id) {
        em.createNativeQuery("select id from dos_archive_list where id = ?1 lock in share mode")
                .setParameter(1, new UuidConverter().convertToDatabaseColumn(id)).getResultList();
        ArchiveList list = em.find(ArchiveList.class, id);
        em.refresh(list);
        return list;
    }

    void add(UUID list, Caller by, Act act, String remark, Instant now) {
        em.createNativeQuery("insert into dos_archive_act (id, list, at, login, name, act, remark) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, new UuidConverter().convertToDatabaseColumn(Ids.next()))
                .setParameter(2, new UuidConverter().convertToDatabaseColumn(list))
                .setParameter(3, new InstantConverter().convertToDatabaseColumn(now)).setParameter(4, by.subject()).setParameter(5, by.name())
                .setParameter(6, act.name()).setParameter(7, remark).executeUpdate();
    }

    List<Step> steps(UUID list) {
        List<?> rows = em.createNativeQuery("select at, login, name, act, remark from dos_archive_act where list = ?1 order by id")
                .setParameter(1, new UuidConverter().convertToDatabaseColumn(list)).getResultList();
        List<Step> steps = new ArrayList<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            steps.add(new Step(new InstantConverter().convertToEntityAttribute(row[0]), (String) row[1], (String) row[2],
                    Act.valueOf((String) row[3]), (String) row[4]));
        }
        return steps;
    }

    private static String sight(Caller caller) {
        if (caller.hasAny(Role.RECORD_MANAGER, Role.ARCHIVIST)) {
            return "1 = 1";
        }
        return caller.has(Role.OFFICIAL) ? "l.reviewer = :me" : "1 = 0";
    }

    private static <Q extends Query> Q bound(Q query, Caller caller) {
        if (sight(caller).contains(":me")) {
            query.setParameter("me", caller.subject());
        }
        return query;
    }
}
