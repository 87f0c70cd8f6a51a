package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores pairs of parties that may be one. */
@ApplicationScoped
class PartyPairRepository {

    private static final String OPEN = "p.state = :open";

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(PartyPair pair) {
        em.persist(pair);
    }

    Optional<PartyPair> of(UUID one, UUID other) {
        return em.createQuery("select p from PartyPair p where p.one = :one and p.other = :other", PartyPair.class).setParameter("one", one)
                .setParameter("other", other).getResultStream().findFirst();
    }

    Optional<PartyPair> forChange(UUID id) {
        return Optional.ofNullable(em.find(PartyPair.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Most likely first. */
    List<PartyPair> open(int from, int rows) {
        TypedQuery<PartyPair> query = em.createQuery("select p from PartyPair p where " + OPEN + " order by p.score desc, p.id", PartyPair.class);
        return query.setParameter("open", PartyPair.PairState.OPEN).setFirstResult(from).setMaxResults(rows).getResultList();
    }

    long countOpen() {
        return em.createQuery("select count(p) from PartyPair p where " + OPEN, Long.class).setParameter("open", PartyPair.PairState.OPEN).getSingleResult();
    }
}
