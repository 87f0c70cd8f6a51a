package midoffice.catalogue.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Units and sites in the database. */
@ApplicationScoped
public class UnitRepository {

    @PersistenceContext(unitName = "cataloguePU")
    private EntityManager em;

    List<ServiceUnit> units() {
        return em.createQuery("select u from ServiceUnit u order by u.code", ServiceUnit.class).getResultList();
    }

    List<ServiceUnit> open() {
        return em.createQuery("select u from ServiceUnit u where u.ended is null order by u.code", ServiceUnit.class).getResultList();
    }

    List<UnitChange> changes() {
        return em.createQuery("select c from UnitChange c order by c.at desc, c.id desc", UnitChange.class).getResultList();
    }

    List<UnitChange> due(LocalDate today) {
        return em.createQuery("select c from UnitChange c where c.applied is null and c.effective <= :today order by c.effective, c.id",
                UnitChange.class).setParameter("today", today).getResultList();
    }

    ServiceUnit unit(String code) {
        return em.find(ServiceUnit.class, code);
    }

    List<Site> sites() {
        return em.createQuery("select s from Site s order by s.name, s.code", Site.class).setHint("eclipselink.batch", "s.hours")
                .setHint("eclipselink.batch", "s.exceptions").getResultList();
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
