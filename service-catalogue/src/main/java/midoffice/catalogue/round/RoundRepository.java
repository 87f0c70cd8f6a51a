package midoffice.catalogue.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.catalogue.api.InventoryRounds.Phase;
import midoffice.crm.api.common.DomainException;

/** Rounds in the database. */
@ApplicationScoped
public class RoundRepository {

    @PersistenceContext(unitName = "cataloguePU")
    private EntityManager em;

    Round find(UUID round) {
        return em.find(Round.class, round);
    }

    List<Round> all() {
        return em.createQuery("select r from Round r order by r.opened desc", Round.class).getResultList();
    }

    List<Round> due(LocalDate today) {
        return em.createQuery("select r from Round r where r.phase = :decided and r.effective <= :today order by r.effective", Round.class)
                .setParameter("decided", Phase.DECIDED).setParameter("today", today).getResultList();
    }

    List<RoundUnit> units(UUID round) {
        return em.createQuery("select u from RoundUnit u where u.roundId = :round order by u.unit", RoundUnit.class)
                .setParameter("round", round).getResultList();
    }

    List<RoundLine> lines(UUID round) {
        return em.createQuery("select l from RoundLine l where l.roundId = :round order by l.unit, l.id", RoundLine.class)
                .setParameter("round", round).getResultList();
    }

    List<RoundCluster> clusters(UUID round) {
        return em.createQuery("select c from RoundCluster c where c.roundId = :round order by c.code", RoundCluster.class)
                .setParameter("round", round).getResultList();
    }

    List<RoundAct> acts(UUID round) {
        return em.createQuery("select a from RoundAct a where a.roundId = :round order by a.at desc, a.id desc", RoundAct.class)
                .setParameter("round", round).getResultList();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    /** @throws DomainException.Stale {@code round-changed} when somebody else changed the same at the same time */
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
        DomainException.Stale stale = new DomainException.Stale("round-changed", "Somebody else changed this round at the same time.");
        stale.initCause(cause);
        return stale;
    }
}
