package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Looks into the outbox by destination and time, and puts what was delivered back. In SQL, as {@link OutboxRepository}. */
@ApplicationScoped
class OutboxSearchRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final InstantConverter INSTANTS = new InstantConverter();

    @PersistenceContext(unitName = "channelsPU")
    EntityManager em;

    /** Those delivered newest first, others oldest first. @param after id of the last one seen, null for the first page */
    List<OutboxEntry> page(OutboxFilter filter, UUID after, int size) {
        boolean newestFirst = OutboxEntry.DELIVERED.equals(filter.state());
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        if (after != null) {
            values.add(UUIDS.convertToDatabaseColumn(after));
            where += (newestFirst ? " AND id < ?" : " AND id > ?") + values.size();
        }
        Query query = em.createNativeQuery("SELECT * FROM chn_outbox WHERE " + where + " ORDER BY id" + (newestFirst ? " DESC" : "") + " LIMIT "
                + size, OutboxEntry.class);
        @SuppressWarnings("unchecked")
        List<OutboxEntry> rows = bind(query, values).getResultList();
        return rows;
    }

    /** By place: waiting ones oldest first, delivered ones newest first. */
    List<OutboxEntry> rows(OutboxFilter filter, int first, int size) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        @SuppressWarnings("unchecked")
        List<OutboxEntry> rows = bind(em.createNativeQuery("SELECT * FROM chn_outbox WHERE " + where + " ORDER BY created"
                + (OutboxEntry.DELIVERED.equals(filter.state()) ? " DESC" : "") + ", seq LIMIT " + size + " OFFSET " + first,
                OutboxEntry.class), values).getResultList();
        return rows;
    }

    long count(OutboxFilter filter) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        return ((Number) bind(em.createNativeQuery("SELECT COUNT(*) FROM chn_outbox WHERE " + where), values).getSingleResult()).longValue();
    }

    List<DestinationFigures> figures() {
        List<?> rows = em.createNativeQuery("SELECT destination, SUM(status = 'waiting' AND attempts = 0), "
                + "SUM(status = 'waiting' AND attempts > 0), SUM(status = 'delivered'), MIN(CASE WHEN status = 'waiting' THEN created END) "
                + "FROM chn_outbox GROUP BY destination ORDER BY destination").getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new DestinationFigures((String) row[0], number(row[1]), number(row[2]),
                number(row[3]), row[4] == null ? null : INSTANTS.convertToEntityAttribute(row[4]))).toList();
    }

    List<String> destinations() {
        return em.createNativeQuery("SELECT DISTINCT destination FROM chn_outbox ORDER BY destination").getResultList().stream()
                .map(String.class::cast).toList();
    }

    /** Ids of delivered messages by order key, those delivered first before others; keys in one order, so that replays do not deadlock. */
    Map<String, List<UUID>> delivered(OutboxFilter filter, int most) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        List<?> rows = bind(em.createNativeQuery("SELECT order_key, id FROM chn_outbox WHERE " + where + " ORDER BY delivered_at, seq LIMIT "
                + most), values).getResultList();
        Map<String, List<UUID>> byKey = new TreeMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> byKey.computeIfAbsent((String) row[0], k -> new ArrayList<>())
                .add(UUIDS.convertToEntityAttribute((byte[]) row[1])));
        return byKey;
    }

    /** Holds the key until the transaction ends: a worker that has it in hand waits with its result, and then sees what was put back. */
    void lockKey(String orderKey) {
        em.createNativeQuery("SELECT order_key FROM chn_outbox_key WHERE order_key = ?1 FOR UPDATE").setParameter(1, orderKey).getResultList();
    }

    /** @return 1 when the message was delivered and now waits again, in its old place */
    int putBack(UUID message, Instant now) {
        return em.createNativeQuery("UPDATE chn_outbox SET status = 'waiting', attempts = 0, created = ?1, next_attempt = ?1, "
                        + "delivered_at = NULL WHERE id = ?2 AND status = 'delivered'")
                .setParameter(1, INSTANTS.convertToDatabaseColumn(now)).setParameter(2, UUIDS.convertToDatabaseColumn(message)).executeUpdate();
    }

    /** Makes the key due; one that a worker has in hand becomes due when that worker is through. */
    void makeDue(String orderKey, Instant now) {
        em.createNativeQuery("UPDATE chn_outbox_key SET next_attempt = ?1 WHERE order_key = ?2 AND claim_token IS NULL")
                .setParameter(1, INSTANTS.convertToDatabaseColumn(now)).setParameter(2, orderKey).executeUpdate();
    }

    Optional<Replay> replay(String key) {
        return em.createQuery("select r from Replay r where r.key = :key", Replay.class).setParameter("key", key).getResultStream().findFirst();
    }

    void add(Replay replay) {
        em.persist(replay);
        em.flush();
    }

    void removeReplays(Instant before) {
        em.createQuery("delete from Replay r where r.at < :before").setParameter("before", before).executeUpdate();
    }

    private static String where(OutboxFilter filter, List<Object> values) {
        StringBuilder where = new StringBuilder("1 = 1");
        if (filter.state() != null) {
            where.append(switch (filter.state()) {
                case "waiting" -> " AND status = 'waiting' AND attempts = 0";
                case "failed" -> " AND status = 'waiting' AND attempts > 0";
                case OutboxEntry.DELIVERED -> " AND status = 'delivered'";
                default -> throw new IllegalArgumentException("No such state: " + filter.state());
            });
        }
        String moment = OutboxEntry.DELIVERED.equals(filter.state()) ? "delivered_at" : "created";
        add(where, values, "destination = ?", filter.destination());
        add(where, values, moment + " >= ?", filter.from() == null ? null : INSTANTS.convertToDatabaseColumn(filter.from()));
        add(where, values, moment + " < ?", filter.to() == null ? null : INSTANTS.convertToDatabaseColumn(filter.to()));
        return where.toString();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            where.append(" AND ").append(condition).append(values.size());
        }
    }

    private static Query bind(Query query, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
