package midoffice.catalogue.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.catalogue.api.ProductFeedback.State;

/** Feedback in the database. */
@ApplicationScoped
public class FeedbackRepository {

    @PersistenceContext(unitName = "cataloguePU")
    private EntityManager em;

    void add(Feedback feedback) {
        em.persist(feedback);
    }

    Feedback find(UUID id) {
        return em.find(Feedback.class, id);
    }

    long since(String slug, Instant moment) {
        return em.createQuery("select count(f) from Feedback f where f.slug = :slug and f.given > :moment", Long.class)
                .setParameter("slug", slug).setParameter("moment", moment).getSingleResult();
    }

    /** @param unit null for every unit */
    List<Feedback> list(String unit, int limit) {
        TypedQuery<Feedback> query = em.createQuery("select f from Feedback f" + (unit == null ? "" : " where f.unit = :unit")
                + " order by case when f.state = :done then 1 else 0 end, f.given desc", Feedback.class).setParameter("done", State.DONE);
        if (unit != null) {
            query.setParameter("unit", unit);
        }
        return query.setMaxResults(limit).getResultList();
    }
}
