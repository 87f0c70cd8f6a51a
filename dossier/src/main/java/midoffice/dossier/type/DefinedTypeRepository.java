package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    Optional<DefinedType> find(UUID id) {
        return Optional.ofNullable(em.find(DefinedType.class, id));
    }

    void add(DefinedType type) {
        em.persist(type);
        em.flush();
    }

    /** All definitions, versions of one type in the order in which they were made. */
    List<DefinedType> all() {
        return em.createQuery("select t from DefinedType t order by t.key, t.version", DefinedType.class).getResultList();
    }
}
