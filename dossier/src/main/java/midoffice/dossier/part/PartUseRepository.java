package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which parts of types the parts of running dossiers use; documents and decisions by their own types. */
@ApplicationScoped
class PartUseRepository {

    private static final String RUNNING = " and d.type = :type and d.endDate is null and d.closed is null";

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** @param entity {@code DossierProperty} or {@code DossierObject} */
    Map<UUID, Long> inUse(String entity, UUID type) {
        return counts("select p.target, count(distinct p.dossier) from Dossier d, " + entity + " p where p.dossier = d.id"
                + " and p.target is not null" + RUNNING + " group by p.target", type);
    }

    Map<UUID, Long> documentTypes(UUID type) {
        return counts("select r.type, count(distinct p.dossier) from Dossier d, DossierDocument p, RegisteredDocument r where p.dossier = d.id"
                + " and r.id = p.target" + RUNNING + " group by r.type", type);
    }

    List<UUID> documentTypesOf(UUID dossier) {
        return em.createQuery("select distinct r.type from DossierDocument p, RegisteredDocument r where r.id = p.target"
                + " and p.dossier = :dossier", UUID.class).setParameter("dossier", dossier).getResultList();
    }

    List<UUID> decisionTypesOf(UUID dossier) {
        return em.createQuery("select distinct r.type from DossierDecision p, RegisteredDecision r where r.id = p.target"
                + " and p.dossier = :dossier", UUID.class).setParameter("dossier", dossier).getResultList();
    }

    void flush() {
        em.flush();
    }

    private Map<UUID, Long> counts(String jpql, UUID type) {
        Map<UUID, Long> counts = new HashMap<>();
        em.createQuery(jpql, Object[].class).setParameter("type", type).getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }
}
