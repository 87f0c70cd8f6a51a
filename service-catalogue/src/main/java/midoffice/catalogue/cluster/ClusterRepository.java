package midoffice.catalogue.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Clusters in the database. */
@ApplicationScoped
public class ClusterRepository {

    @PersistenceContext(unitName = "cataloguePU")
    private EntityManager em;

    List<Cluster> all() {
        return em.createQuery("select c from Cluster c where c.ended is null order by c.position, c.code", Cluster.class).getResultList();
    }

    Cluster find(String code) {
        return em.find(Cluster.class, code);
    }

    List<ClusterChange> changes() {
        return em.createQuery("select c from ClusterChange c order by c.at desc, c.id desc", ClusterChange.class).getResultList();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
