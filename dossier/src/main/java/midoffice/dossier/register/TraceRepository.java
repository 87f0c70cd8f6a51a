package midoffice.dossier.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.dossier.api.register.Action;

/** Lines of the audit trail. */
@ApplicationScoped
class TraceRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    void add(TraceRow row) {
        em.persist(row);
    }

    List<TraceRow> of(UUID mainId) {
        return em.createQuery("select t from TraceRow t where t.mainId = :main order by t.id", TraceRow.class)
                .setParameter("main", mainId).getResultList();
    }

    Optional<TraceRow> one(UUID mainId, UUID id) {
        return em.createQuery("select t from TraceRow t where t.mainId = :main and t.id = :id", TraceRow.class)
                .setParameter("main", mainId).setParameter("id", id).getResultStream().findFirst();
    }

    boolean isBy(UUID entry, Action action, String client) {
        return em.createQuery("select count(t) from TraceRow t where t.mainId = :entry and t.entry = :entry and t.action = :action"
                + " and t.client = :client", Long.class).setParameter("entry", entry).setParameter("action", action)
                .setParameter("client", client).getSingleResult() > 0;
    }

    void forget(UUID mainId) {
        em.createQuery("delete from TraceRow t where t.mainId = :main").setParameter("main", mainId).executeUpdate();
    }
}
