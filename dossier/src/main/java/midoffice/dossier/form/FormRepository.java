package midoffice.dossier.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Versions of forms. */
@ApplicationScoped
class FormRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    Optional<Form> latest(String key) {
        return em.createQuery("select f from Form f where f.key = :key order by f.version desc", Form.class).setParameter("key", key)
                .setMaxResults(1).getResultStream().findFirst();
    }

    Optional<Form> version(String key, int version) {
        return em.createQuery("select f from Form f where f.key = :key and f.version = :version", Form.class).setParameter("key", key)
                .setParameter("version", version).getResultStream().findFirst();
    }

    void add(Form form) {
        em.persist(form);
        em.flush();
    }
}
