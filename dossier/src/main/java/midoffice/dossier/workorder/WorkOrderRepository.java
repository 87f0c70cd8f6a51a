package midoffice.dossier.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.WorkOrderId;

/** Work orders and the messages taken about them. */
@ApplicationScoped
class WorkOrderRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    void add(WorkOrder order) {
        em.persist(order);
        em.flush();
    }

    void add(TakenMessage message) {
        em.persist(message);
        em.flush();
    }

    Optional<WorkOrder> find(WorkOrderId id) {
        return Optional.ofNullable(em.find(WorkOrder.class, id.value()));
    }

    /** Locks the row until the transaction ends: reports that come together are taken one after the other. */
    Optional<WorkOrder> lock(WorkOrderId id) {
        WorkOrder order = em.find(WorkOrder.class, id.value());
        if (order != null) {
            em.refresh(order, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(order);
    }

    Optional<WorkOrder> byKey(UUID key) {
        return em.createQuery("select w from WorkOrder w where w.key = :key", WorkOrder.class).setParameter("key", key).getResultStream()
                .findFirst();
    }

    boolean isTaken(WorkOrderId id, String messageId) {
        return em.createQuery("select count(m) from TakenMessage m where m.workOrder = :order and m.messageId = :message", Long.class)
                .setParameter("order", id.value()).setParameter("message", messageId).getSingleResult() > 0;
    }

    /** In the database's own words: for a condition on another table the provider would make a temporary one, which it cannot here. */
    void removeOf(UUID dossier) {
        byte[] id = new UuidConverter().convertToDatabaseColumn(dossier);
        em.createNativeQuery("delete from dos_work_order_message where work_order in (select id from dos_work_order where dossier = ?1)")
                .setParameter(1, id).executeUpdate();
        em.createNativeQuery("delete from dos_work_order where dossier = ?1").setParameter(1, id).executeUpdate();
    }

    List<WorkOrder> ofDossier(DossierId dossier) {
        return em.createQuery("select w from WorkOrder w where w.dossier = :dossier order by w.id", WorkOrder.class)
                .setParameter("dossier", dossier.value()).getResultList();
    }
}
