package midoffice.catalogue.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Units and sites in the database. */
@ApplicationScoped
public class UnitRepository {

    @PersistenceContext(unitName = "cataloguePU")
    private EntityManager em;

    List<ServiceUnit> units() {
        return em.createQuery("select u from ServiceUnit u order by u.code", ServiceUnit.class).getResultList();
    }

    ServiceUnit unit(String code) {
        return em.find(ServiceUnit.class, code);
    }

    List<Site> sites() {
        return em.createQuery("select s from Site s order by s.name, s.code", Site.class).getResultList();
    }

    Site site(String code) {
        return em.find(Site.class, code);
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
