package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Versions of dossier types. */
@ApplicationScoped
class DefinedTypeRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    Optional<DefinedType> latest(String key) {
        return em.createQuery("select t from DefinedType t where t.key = :key order by t.version desc", DefinedType.class)
                .setParameter("key", key).setMaxResults(1).getResultStream().findFirst();
    }

    Optional<DefinedType> version(String key, int version) {
        return em.createQuery("select t from DefinedType t where t.key = :key and t.version = :version", DefinedType.class)
                .setParameter("key", key).setParameter("version", version).getResultStream().findFirst();
    }

    void add(DefinedType type) {
        em.persist(type);
        em.flush();
    }
}
