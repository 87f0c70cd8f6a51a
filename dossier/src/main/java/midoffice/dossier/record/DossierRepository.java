package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.DossierId;

/** Dossiers with their answers and history. The rule of who may see which is part of every query that serves a reader. */
@ApplicationScoped
class DossierRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    void add(HistoryRow row) {
        em.persist(row);
    }

    void add(AnswerRow row) {
        em.persist(row);
    }

    /** Writes now, so that a stale version shows inside the use case. */
    void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new DomainException.Stale("dossier-changed", "Somebody else changed the dossier: " + e.getMessage());
        }
    }

    Dossier get(DossierId id) {
        return found(em.find(Dossier.class, id.value()), id);
    }

    /** Locks the row until the transaction ends and reads what is there now. */
    Dossier lock(DossierId id) {
        Dossier dossier = get(id);
        // refresh with a lock: an instance read earlier in this transaction would otherwise keep its old values
        em.refresh(dossier, LockModeType.PESSIMISTIC_WRITE);
        return dossier;
    }

    private static Dossier found(Dossier dossier, Object id) {
        if (dossier == null) {
            throw new DomainException.NotFound("dossier-not-found", "No dossier " + id);
        }
        return dossier;
    }

    List<AnswerRow> answers(DossierId id) {
        return em.createQuery("select a from AnswerRow a where a.dossier = :dossier order by a.position", AnswerRow.class)
                .setParameter("dossier", id.value()).getResultList();
    }

    List<HistoryRow> statuses(DossierId id) {
        return em.createQuery("select h from HistoryRow h where h.dossier = :dossier and h.kind = :kind order by h.at, h.id",
                HistoryRow.class).setParameter("dossier", id.value()).setParameter("kind", HistoryRow.STATUS).getResultList();
    }

    Optional<Dossier> byId(DossierId id, Sight sight) {
        return sight.bind(em.createQuery("select d from Dossier d where d.id = :id and " + sight.clause("d"), Dossier.class)
                .setParameter("id", id.value())).getResultStream().findFirst();
    }

    Optional<Dossier> byNumber(String number, Sight sight) {
        return sight.bind(em.createQuery("select d from Dossier d where d.number = :number and " + sight.clause("d"), Dossier.class)
                .setParameter("number", number)).getResultStream().findFirst();
    }

    /** @param parties the ids of one party */
    List<Dossier> ofParty(List<PartyId> parties, Sight sight, UUID before, int limit) {
        // ids are drawn in order of time: the newest dossier has the greatest
        TypedQuery<Dossier> query = sight.bind(em.createQuery("select d from Dossier d where " + applicant(parties) + " and "
                + (before == null ? "" : "d.id < :before and ") + sight.clause("d") + " order by d.id desc", Dossier.class)).setMaxResults(limit);
        bind(query, parties);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    long countOfParty(List<PartyId> parties, Sight sight) {
        TypedQuery<Long> query = sight.bind(em.createQuery("select count(d) from Dossier d where " + applicant(parties) + " and "
                + sight.clause("d"), Long.class));
        bind(query, parties);
        return query.getSingleResult();
    }

    /** A list as one parameter is not converted. */
    private static String applicant(List<PartyId> parties) {
        return IntStream.range(0, parties.size()).mapToObj(i -> "d.applicant = :party" + i).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static void bind(TypedQuery<?> query, List<PartyId> parties) {
        for (int i = 0; i < parties.size(); i++) {
            query.setParameter("party" + i, parties.get(i).value());
        }
    }

    /**
     * Draws the next rank of that year and holds the counter until the transaction ends. The rows of a century are there from
     * the start.
     *
     * @return the rank, negative when a client took the number with it for itself before
     */
    long drawRank(int year, String organisation) {
        if (em.createNativeQuery("update dos_counter set last_rank = last_rank + 1 where counter_year = ?").setParameter(1, year)
                .executeUpdate() != 1) {
            throw new IllegalStateException("No counter for the year " + year);
        }
        // one statement: everybody who opens a dossier waits for this row
        return ((Number) em.createNativeQuery("select case when exists (select 1 from dos_dossier d where d.source_organisation = ? and d.number ="
                + " concat(c.counter_year, '-', lpad(c.last_rank, greatest(6, char_length(c.last_rank)), '0'))) then -c.last_rank else c.last_rank end"
                + " from dos_counter c where c.counter_year = ?").setParameter(1, organisation).setParameter(2, year)
                .getSingleResult()).longValue();
    }
}
