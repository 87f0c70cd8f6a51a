package midoffice.channels.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Channels and subscriptions. */
@ApplicationScoped
class SubscriptionRepository {

    @PersistenceContext(unitName = "channelsPU")
    EntityManager em;

    List<Channel> channels() {
        return em.createQuery("select c from Channel c order by c.name", Channel.class).getResultList();
    }

    Optional<Channel> channel(UUID id) {
        return Optional.ofNullable(em.find(Channel.class, id));
    }

    Optional<Channel> channel(String name) {
        return em.createQuery("select c from Channel c where c.name = :name", Channel.class).setParameter("name", name).getResultStream()
                .findFirst();
    }

    List<Subscription> subscriptions() {
        return em.createQuery("select s from Subscription s order by s.id", Subscription.class).getResultList();
    }

    Optional<Subscription> subscription(UUID id) {
        return Optional.ofNullable(em.find(Subscription.class, id));
    }

    Optional<Subscription> lock(UUID id) {
        return Optional.ofNullable(em.find(Subscription.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Object row) {
        em.persist(row);
        em.flush();
    }

    void remove(Object row) {
        em.remove(row);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    /** Tells all nodes that subscriptions changed. */
    void nextEdition() {
        em.createNativeQuery("UPDATE chn_subscription_edition SET edition = edition + 1 WHERE id = 1").executeUpdate();
    }

    long edition() {
        return ((Number) em.createNativeQuery("SELECT edition FROM chn_subscription_edition WHERE id = 1").getSingleResult()).longValue();
    }
}
