package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Versions of dossier types. */
@ApplicationScoped
class DossierTypeRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    Optional<DossierType> latest(String key) {
        return em.createQuery("select t from DossierType t where t.key = :key order by t.version desc", DossierType.class)
                .setParameter("key", key).setMaxResults(1).getResultStream().findFirst();
    }

    Optional<DossierType> version(String key, int version) {
        return em.createQuery("select t from DossierType t where t.key = :key and t.version = :version", DossierType.class)
                .setParameter("key", key).setParameter("version", version).getResultStream().findFirst();
    }

    void add(DossierType type) {
        em.persist(type);
        em.flush();
    }
}
