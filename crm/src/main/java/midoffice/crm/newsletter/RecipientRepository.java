package midoffice.crm.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Stores who gets an issue and how that went. */
@ApplicationScoped
class RecipientRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final InstantConverter INSTANTS = new InstantConverter();
    private static final String RECIPIENT = "SELECT r.id, r.issue_id, i.newsletter_id, r.mailbox, r.language, r.attempts FROM crm_newsletter_recipient r"
            + " JOIN crm_newsletter_issue i ON i.id = r.issue_id ";

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    /** A mailbox that gets an issue. */
    record Recipient(UUID id, UUID issue, UUID newsletter, String mailbox, Language language, int attempts) {
    }

    /** Those who wait, oldest first. */
    List<Recipient> waiting(Instant now, int most) {
        List<?> rows = em.createNativeQuery(RECIPIENT + "WHERE r.state = 'WAITING' AND r.due <= ?1 ORDER BY r.due, r.id LIMIT " + most + " FOR UPDATE SKIP LOCKED")
                .setParameter(1, at(now)).getResultList();
        return rows.stream().map(row -> recipient((Object[]) row)).toList();
    }

    long attemptedSince(Instant since) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM crm_newsletter_recipient WHERE attempted > ?1").setParameter(1, at(since))
                .getSingleResult()).longValue();
    }

    /** Whoever had these in hand is gone, and nobody knows whether they were sent. */
    void giveUpOn(Instant overdue) {
        em.createNativeQuery("UPDATE crm_newsletter_recipient SET state = 'UNSURE', handled = ?1 WHERE state = 'IN_HAND' AND due <= ?1")
                .setParameter(1, at(overdue)).executeUpdate();
    }

    void takeInHand(Recipient recipient, byte[] hash, Instant now, Instant until) {
        em.createNativeQuery("UPDATE crm_newsletter_recipient SET state = 'IN_HAND', attempts = attempts + 1, attempted = ?2, due = ?3 WHERE id = ?1")
                .setParameter(1, key(recipient.id())).setParameter(2, at(now)).setParameter(3, at(until)).executeUpdate();
        em.createNativeQuery("INSERT INTO crm_newsletter_link (token_hash, recipient_id) VALUES (?1, ?2)").setParameter(1, hash)
                .setParameter(2, key(recipient.id())).executeUpdate();
    }

    /** An answer that arrives late is still better than not knowing. */
    void close(UUID recipient, String state, Instant now) {
        em.createNativeQuery("UPDATE crm_newsletter_recipient SET state = ?2, handled = ?3 WHERE id = ?1 AND state IN ('WAITING', 'IN_HAND', 'UNSURE')")
                .setParameter(1, key(recipient)).setParameter(2, state).setParameter(3, at(now)).executeUpdate();
    }

    void again(UUID recipient, Instant due) {
        em.createNativeQuery("UPDATE crm_newsletter_recipient SET state = 'WAITING', due = ?2 WHERE id = ?1 AND state = 'IN_HAND'")
                .setParameter(1, key(recipient)).setParameter(2, at(due)).executeUpdate();
    }

    Optional<Recipient> find(UUID id) {
        return one(em.createNativeQuery(RECIPIENT + "WHERE r.id = ?1").setParameter(1, key(id)).getResultList());
    }

    Optional<Recipient> byLink(byte[] hash) {
        return one(em.createNativeQuery(RECIPIENT + "JOIN crm_newsletter_link l ON l.recipient_id = r.id WHERE l.token_hash = ?1").setParameter(1, hash)
                .getResultList());
    }

    Map<String, Long> states(UUID issue) {
        List<?> rows = em.createNativeQuery("SELECT state, COUNT(*) FROM crm_newsletter_recipient WHERE issue_id = ?1 GROUP BY state")
                .setParameter(1, key(issue)).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    long withdrawnBy(UUID issue) {
        return ((Number) em.createNativeQuery("SELECT COUNT(DISTINCT c.mailbox) FROM crm_newsletter_withdrawal w JOIN crm_newsletter_consent c ON c.id = w.consent_id"
                + " WHERE w.issue_id = ?1").setParameter(1, key(issue)).getSingleResult()).longValue();
    }

    private static Optional<Recipient> one(List<?> rows) {
        return rows.stream().findFirst().map(row -> recipient((Object[]) row));
    }

    private static Recipient recipient(Object[] row) {
        return new Recipient(UUIDS.convertToEntityAttribute((byte[]) row[0]), UUIDS.convertToEntityAttribute((byte[]) row[1]),
                UUIDS.convertToEntityAttribute((byte[]) row[2]), (String) row[3], Language.valueOf((String) row[4]), ((Number) row[5]).intValue());
    }

    private static byte[] key(UUID id) {
        return UUIDS.convertToDatabaseColumn(id);
    }

    private static Object at(Instant instant) {
        return INSTANTS.convertToDatabaseColumn(instant);
    }
}
