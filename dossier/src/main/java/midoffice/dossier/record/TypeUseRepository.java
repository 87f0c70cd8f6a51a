package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Which parts of types running dossiers use. */
@ApplicationScoped
class TypeUseRepository {

    private static final String RUNNING = " d.endDate is null and d.closed is null";

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    Map<UUID, Long> runningByType() {
        return counts(em.createQuery("select d.type, count(d) from Dossier d where d.type is not null and" + RUNNING + " group by d.type",
                Object[].class).getResultList());
    }

    /** Running dossiers of a type in the order in which they were opened. @param after the last that is known, null for the first page */
    List<Object[]> running(UUID type, UUID after, int size) {
        var query = em.createQuery("select d.id, d.number from Dossier d where d.type = :type and" + RUNNING
                + (after == null ? "" : " and d.id > :after") + " order by d.id", Object[].class).setParameter("type", type);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(size).getResultList();
    }

    /** Running dossiers of a type by the type of their latest status. */
    Map<UUID, Long> latestStatuses(UUID type) {
        return counts(em.createQuery("select s.statusType, count(d) from Dossier d, Status s where s.dossier = d.id and s.latest = true"
                + " and d.type = :type and" + RUNNING + " group by s.statusType", Object[].class).setParameter("type", type).getResultList());
    }

    /** @param entity {@code Status}, {@code Result} or {@code Role}; @param field in which it names its type */
    Map<UUID, Long> inUse(String entity, String field, UUID type) {
        return counts(em.createQuery("select p." + field + ", count(distinct p.dossier) from Dossier d, " + entity + " p where p.dossier = d.id"
                + " and d.type = :type and" + RUNNING + " group by p." + field, Object[].class).setParameter("type", type).getResultList());
    }

    List<Status> statuses(UUID dossier) {
        return em.createQuery("select s from Status s where s.dossier = :dossier order by s.id", Status.class)
                .setParameter("dossier", dossier).getResultList();
    }

    List<Role> roles(UUID dossier) {
        return em.createQuery("select r from Role r where r.dossier = :dossier order by r.id", Role.class).setParameter("dossier", dossier)
                .getResultList();
    }

    Optional<Result> result(UUID dossier) {
        return em.createQuery("select r from Result r where r.dossier = :dossier", Result.class).setParameter("dossier", dossier)
                .getResultStream().findFirst();
    }

    /** A dossier of the city's own processes goes by another version of its definition. @param status null where it keeps its status */
    void redefine(UUID dossier, int version, String status) {
        em.flush();
        em.createNativeQuery("update dos_dossier set type_version = ?, status = coalesce(?, status) where id = ?").setParameter(1, version)
                .setParameter(2, status).setParameter(3, new UuidConverter().convertToDatabaseColumn(dossier)).executeUpdate();
    }

    void flush() {
        em.flush();
    }

    private static Map<UUID, Long> counts(List<Object[]> rows) {
        Map<UUID, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    /** In the history of a client's dossier statuses go by the ids of their types. */
    void rename(UUID dossier, TypeSwap swap) {
        swap.parts().forEach((part, other) -> em.createQuery("update HistoryRow h set h.status = :other where h.dossier = :dossier and h.status = :part")
                .setParameter("other", other.toString()).setParameter("dossier", dossier).setParameter("part", part.toString()).executeUpdate());
    }
}
