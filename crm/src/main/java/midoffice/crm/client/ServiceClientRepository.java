package midoffice.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Stores clients. */
@ApplicationScoped
class ServiceClientRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    Optional<ServiceClient> find(String clientId) {
        return Optional.ofNullable(em.find(ServiceClient.class, clientId));
    }

    List<ServiceClient> all() {
        return em.createQuery("select c from ServiceClient c order by c.name, c.clientId", ServiceClient.class).getResultList();
    }

    void add(ServiceClient client) {
        em.persist(client);
    }

    void flush() {
        em.flush();
    }
}
