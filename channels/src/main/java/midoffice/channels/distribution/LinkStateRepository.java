package midoffice.channels.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.PartyLinks.Link;

/** Stores how far client systems are. */
@ApplicationScoped
class LinkStateRepository {

    @PersistenceContext(unitName = "channelsPU")
    private EntityManager em;

    /** Two changes of one party wait for each other here, so that versions follow each other as the changes do. */
    LinkState findForChange(Link link) {
        Optional<LinkState> known = find(link.client(), link.key());
        if (known.isPresent()) {
            em.refresh(known.get(), LockModeType.PESSIMISTIC_WRITE);
            return known.get();
        }
        LinkState made = new LinkState(link);
        em.persist(made);
        return made;
    }

    Optional<LinkState> find(String client, String key) {
        return em.createQuery("select s from LinkState s where s.client = :client and s.key = :key", LinkState.class)
                .setParameter("client", client).setParameter("key", key).getResultStream().findFirst();
    }

    Optional<LinkState> find(UUID id) {
        return Optional.ofNullable(em.find(LinkState.class, id));
    }

    Optional<LinkState> findForChange(UUID id) {
        return Optional.ofNullable(em.find(LinkState.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(LinkState state) {
        em.remove(state);
    }

    /** Those who are behind longest first. @param client null for all */
    List<LinkState> behind(String client, int most) {
        return em.createQuery("select s from LinkState s where s.behindSince is not null and (:any = 1 or s.client = :client)"
                        + " order by s.behindSince, s.id", LinkState.class).setParameter("any", client == null ? 1 : 0)
                .setParameter("client", client == null ? "" : client).setMaxResults(most).getResultList();
    }

    long count() {
        return em.createQuery("select count(s) from LinkState s where s.behindSince is not null", Long.class).getSingleResult();
    }
}
