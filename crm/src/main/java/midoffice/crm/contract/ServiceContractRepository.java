package midoffice.crm.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores contracts with client systems. */
@ApplicationScoped
class ServiceContractRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(ServiceContract contract) {
        em.persist(contract);
    }

    Optional<ServiceContract> findForChange(UUID id) {
        return Optional.ofNullable(em.find(ServiceContract.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ServiceContract> inForce(String client, LocalDate day) {
        return em.createQuery("select c from ServiceContract c where c.client = :client and c.ended is null and c.validFrom <= :day"
                        + " and (c.validUntil is null or c.validUntil > :day)", ServiceContract.class)
                .setParameter("client", client).setParameter("day", day).getResultStream().findFirst();
    }

    List<ServiceContract> notEnded(String client) {
        return em.createQuery("select c from ServiceContract c where c.client = :client and c.ended is null", ServiceContract.class)
                .setParameter("client", client).getResultList();
    }

    /** @param day null for those that ended too */
    List<ServiceContract> all(LocalDate day) {
        return em.createQuery("select c from ServiceContract c where :all = 1 or (c.ended is null and (c.validUntil is null or c.validUntil > :day))"
                        + " order by c.client, c.concluded desc, c.id", ServiceContract.class).setParameter("all", day == null ? 1 : 0)
                .setParameter("day", day == null ? LocalDate.EPOCH : day).setHint("eclipselink.batch", "c.terms").getResultList();
    }
}
