package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Searches that members of staff keep. */
@ApplicationScoped
class SavedViewRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    List<SavedView> of(String login) {
        return em.createQuery("select v from SavedView v where v.login = :login and v.name <> '' order by v.name, v.id", SavedView.class)
                .setParameter("login", login).getResultList();
    }

    Optional<SavedView> named(String login, String name) {
        return em.createQuery("select v from SavedView v where v.login = :login and v.name = :name", SavedView.class)
                .setParameter("login", login).setParameter("name", name).getResultStream().findFirst();
    }

    Optional<SavedView> one(String login, UUID id) {
        return em.createQuery("select v from SavedView v where v.login = :login and v.id = :id", SavedView.class)
                .setParameter("login", login).setParameter("id", id).getResultStream().findFirst();
    }

    void add(SavedView view) {
        em.persist(view);
        em.flush();
    }

    void remove(SavedView view) {
        em.remove(view);
        em.flush();
    }
}
