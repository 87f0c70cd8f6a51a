package midoffice.complaints.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Stores categories. */
@ApplicationScoped
class CategoryRepository {

    @PersistenceContext(unitName = "complaintsPU")
    private EntityManager em;

    Optional<Category> find(String code) {
        return Optional.ofNullable(em.find(Category.class, code));
    }

    List<Category> byName() {
        return em.createQuery("select c from Category c order by c.name.dutch, c.code", Category.class).getResultList();
    }

    void add(Category category) {
        em.persist(category);
    }

    void flush() {
        em.flush();
    }
}
