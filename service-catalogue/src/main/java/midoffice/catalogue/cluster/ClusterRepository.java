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
        return em.createQuery("select c from Cluster c order by c.position, c.code", Cluster.class).getResultList();
    }

    Cluster find(String code) {
        return em.find(Cluster.class, code);
    }

    void add(Cluster cluster) {
        em.persist(cluster);
    }

    void flush() {
        em.flush();
    }
}
