package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;

/** Drafts in the database. */
@ApplicationScoped
public class DraftRepository {

    @PersistenceContext(unitName = "cataloguePU")
    private EntityManager em;

    Optional<ProductDraft> find(ProductId product) {
        return em.createQuery("select d from ProductDraft d where d.productId = :product", ProductDraft.class)
                .setParameter("product", product.value()).getResultStream().findFirst();
    }

    /** @param unit null for all */
    List<ProductDraft> all(UnitId unit) {
        return em.createQuery("select d from ProductDraft d where :unit is null or d.unit = :unit order by d.slug", ProductDraft.class)
                .setParameter("unit", unit == null ? null : unit.code()).getResultList();
    }

    List<ProductId> due(LocalDate today) {
        return em.createQuery("select d.productId from ProductDraft d where d.publishOn <= :today order by d.publishOn", UUID.class)
                .setParameter("today", today).getResultStream().map(ProductId::new).toList();
    }

    void add(ProductDraft draft) {
        em.persist(draft);
        flush();
    }

    void remove(ProductDraft draft) {
        em.remove(draft);
        flush();
    }

    /** @throws DomainException.Stale {@code draft-changed} when somebody else wrote the same draft at the same time */
    void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw changed(e);
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLIntegrityConstraintViolationException) {
                    throw changed(e);
                }
            }
            throw e;
        }
    }

    private static DomainException.Stale changed(Exception cause) {
        DomainException.Stale stale = new DomainException.Stale("draft-changed", "Somebody else wrote this draft at the same time.");
        stale.initCause(cause);
        return stale;
    }
}
