package midoffice.complaints.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Stores report points. */
@ApplicationScoped
class PointRepository {

    @PersistenceContext(unitName = "complaintsPU")
    private EntityManager em;

    Optional<Point> find(String code) {
        return Optional.ofNullable(em.find(Point.class, code));
    }

    List<Point> byCode() {
        return em.createQuery("select p from Point p order by p.code", Point.class).getResultList();
    }

    void add(Point point) {
        em.persist(point);
    }

    void flush() {
        em.flush();
    }
}
