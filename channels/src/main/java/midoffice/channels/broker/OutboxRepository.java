package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** The two tables of the outbox. Key rows are handled in SQL: JPQL knows neither SKIP LOCKED nor an upsert. */
@ApplicationScoped
class OutboxRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final InstantConverter INSTANTS = new InstantConverter();

    @PersistenceContext(unitName = "channelsPU")
    EntityManager em;

    boolean knows(UUID event) {
        Number count = (Number) em.createNativeQuery("SELECT COUNT(*) FROM chn_outbox WHERE event_id = ?1")
                .setParameter(1, UUIDS.convertToDatabaseColumn(event)).getSingleResult();
        return count.intValue() > 0;
    }

    /** Draws the next place in the order of a key and makes the key due; holds the key row until the transaction ends. */
    long nextPlace(String orderKey, String destination, Instant now) {
        int changed = em.createNativeQuery("INSERT INTO chn_outbox_key (order_key, destination, last_seq, next_attempt) VALUES (?1, ?2, 1, ?3) "
                        + "ON DUPLICATE KEY UPDATE last_seq = last_seq + 1, next_attempt = COALESCE(next_attempt, VALUES(next_attempt))")
                .setParameter(1, orderKey).setParameter(2, destination).setParameter(3, column(now)).executeUpdate();
        // 1 says that the row is new, 2 that it was there
        return changed == 1 ? 1 : ((Number) em.createNativeQuery("SELECT last_seq FROM chn_outbox_key WHERE order_key = ?1")
                .setParameter(1, orderKey).getSingleResult()).longValue();
    }

    void add(OutboxEntry entry) {
        em.persist(entry);
        em.flush();
    }

    /** Locks one key that is due, passing over keys that another worker is locking. */
    Optional<String> lockDueKey(Instant now, Collection<String> without) {
        List<String> excluded = List.copyOf(without);
        String condition = excluded.isEmpty() ? ""
                : IntStream.range(0, excluded.size()).mapToObj(i -> "?" + (i + 2)).collect(Collectors.joining(", ", " AND destination NOT IN (", ")"));
        Query query = em.createNativeQuery("SELECT order_key FROM chn_outbox_key WHERE next_attempt <= ?1" + condition
                + " ORDER BY next_attempt LIMIT 1 FOR UPDATE SKIP LOCKED").setParameter(1, column(now));
        for (int i = 0; i < excluded.size(); i++) {
            query.setParameter(i + 2, excluded.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of((String) rows.get(0));
    }

    /** @return false when the claim is gone: the lease ended and somebody else took over */
    boolean lockClaimed(String orderKey, UUID token) {
        return !em.createNativeQuery("SELECT order_key FROM chn_outbox_key WHERE order_key = ?1 AND claim_token = ?2 FOR UPDATE")
                .setParameter(1, orderKey).setParameter(2, UUIDS.convertToDatabaseColumn(token)).getResultList().isEmpty();
    }

    Optional<OutboxEntry> firstWaiting(String orderKey) {
        TypedQuery<OutboxEntry> query = em.createQuery("select e from OutboxEntry e where e.orderKey = :key and e.status = :waiting order by e.sequence",
                OutboxEntry.class);
        return query.setParameter("key", orderKey).setParameter("waiting", OutboxEntry.WAITING).setMaxResults(1).getResultStream().findFirst();
    }

    void claim(String orderKey, UUID token, Instant until) {
        em.createNativeQuery("UPDATE chn_outbox_key SET claim_token = ?1, next_attempt = ?2 WHERE order_key = ?3")
                .setParameter(1, UUIDS.convertToDatabaseColumn(token)).setParameter(2, column(until)).setParameter(3, orderKey).executeUpdate();
    }

    /** Ends a claim. {@code next} is null when nothing waits any more. */
    void free(String orderKey, Instant next) {
        em.flush();
        if (next == null) {
            em.createNativeQuery("UPDATE chn_outbox_key SET claim_token = NULL, next_attempt = NULL WHERE order_key = ?1")
                    .setParameter(1, orderKey).executeUpdate();
        } else {
            em.createNativeQuery("UPDATE chn_outbox_key SET claim_token = NULL, next_attempt = ?1 WHERE order_key = ?2")
                    .setParameter(1, column(next)).setParameter(2, orderKey).executeUpdate();
        }
    }

    /** Makes a key due at once, unless a worker has it in hand. @return whether it did */
    boolean makeDue(String orderKey, Instant now) {
        return em.createNativeQuery("UPDATE chn_outbox_key SET next_attempt = ?1 WHERE order_key = ?2 AND claim_token IS NULL "
                        + "AND next_attempt IS NOT NULL")
                .setParameter(1, column(now)).setParameter(2, orderKey).executeUpdate() > 0;
    }

    /** Makes keys of a destination due at once, passing over those somebody is locking: it waits for nobody, so it cannot deadlock. */
    int makeDue(String destination, Instant now, int most) {
        List<?> keys = em.createNativeQuery("SELECT order_key FROM chn_outbox_key WHERE destination = ?1 AND next_attempt > ?2 "
                        + "AND claim_token IS NULL LIMIT " + most + " FOR UPDATE SKIP LOCKED")
                .setParameter(1, destination).setParameter(2, column(now)).getResultList();
        keys.forEach(key -> em.createNativeQuery("UPDATE chn_outbox_key SET next_attempt = ?1 WHERE order_key = ?2")
                .setParameter(1, column(now)).setParameter(2, key).executeUpdate());
        return keys.size();
    }

    Optional<OutboxEntry> find(UUID id) {
        return Optional.ofNullable(em.find(OutboxEntry.class, id));
    }

    long count(String state) {
        return em.createQuery("select count(e.sequence) from OutboxEntry e where " + condition(state), Long.class).getSingleResult();
    }

    Optional<Instant> oldestWaiting() {
        return Optional.ofNullable(em.createNativeQuery("SELECT MIN(created) FROM chn_outbox WHERE status = 'waiting'").getSingleResult())
                .map(INSTANTS::convertToEntityAttribute);
    }

    int removeDelivered(Instant before) {
        return em.createNativeQuery("DELETE FROM chn_outbox WHERE status = 'delivered' AND delivered_at < ?1 LIMIT 10000")
                .setParameter(1, column(before)).executeUpdate();
    }

    private static String condition(String state) {
        return switch (state) {
            case "waiting" -> "e.status = 'waiting' and e.attempts = 0";
            case "failed" -> "e.status = 'waiting' and e.attempts > 0";
            case OutboxEntry.DELIVERED -> "e.status = 'delivered'";
            default -> throw new IllegalArgumentException("No such state: " + state);
        };
    }

    private static Object column(Instant instant) {
        return INSTANTS.convertToDatabaseColumn(instant);
    }
}
