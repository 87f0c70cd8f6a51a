package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import midoffice.dossier.api.DossierId;

/** Decisions on dossiers. */
@ApplicationScoped
class DecisionRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    void add(Decision decision) {
        em.persist(decision);
        em.flush();
    }

    void removeOf(DossierId dossier) {
        em.createQuery("delete from Decision d where d.dossier = :dossier").setParameter("dossier", dossier.value()).executeUpdate();
    }

    /** Ids are drawn in order of time: the newest decision has the greatest. */
    Optional<Decision> latest(DossierId dossier) {
        return em.createQuery("select d from Decision d where d.dossier = :dossier order by d.id desc", Decision.class)
                .setParameter("dossier", dossier.value()).setMaxResults(1).getResultStream().findFirst();
    }
}
