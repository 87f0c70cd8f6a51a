package midoffice.crm.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Stores newsletters and their issues, and counts who an issue is for. */
@ApplicationScoped
class NewsletterRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final InstantConverter INSTANTS = new InstantConverter();

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(Newsletter newsletter) {
        em.persist(newsletter);
        em.flush();
    }

    void add(NewsletterIssue issue) {
        em.persist(issue);
    }

    Optional<Newsletter> find(UUID id) {
        return Optional.ofNullable(em.find(Newsletter.class, id));
    }

    Optional<Newsletter> byCode(String code) {
        return em.createQuery("select n from Newsletter n where n.code = :code", Newsletter.class).setParameter("code", code).getResultStream().findFirst();
    }

    List<Newsletter> all() {
        return em.createQuery("select n from Newsletter n order by n.code", Newsletter.class).getResultList();
    }

    List<Newsletter> ofUnit(UnitId unit) {
        return em.createQuery("select n from Newsletter n where n.unit = :unit order by n.code", Newsletter.class).setParameter("unit", unit.code())
                .getResultList();
    }

    Optional<NewsletterIssue> findIssue(UUID id) {
        return Optional.ofNullable(em.find(NewsletterIssue.class, id));
    }

    Optional<NewsletterIssue> findIssueForChange(UUID id) {
        return Optional.ofNullable(em.find(NewsletterIssue.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<NewsletterIssue> issues(Newsletter newsletter) {
        List<?> ids = em.createNativeQuery("SELECT id FROM crm_newsletter_issue WHERE newsletter_id = ?1 ORDER BY created DESC, id DESC")
                .setParameter(1, UUIDS.convertToDatabaseColumn(newsletter.id())).getResultList();
        return issues(ids);
    }

    private List<NewsletterIssue> issues(List<?> ids) {
        return ids.stream().map(id -> em.find(NewsletterIssue.class, UUIDS.convertToEntityAttribute((byte[]) id))).toList();
    }

    /** Issues whose time has come, for whoever asks first. */
    List<NewsletterIssue> due(Instant now) {
        List<?> ids = em.createNativeQuery("SELECT id FROM crm_newsletter_issue WHERE state = 'PLANNED' AND send_at <= ?1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, INSTANTS.convertToDatabaseColumn(now)).getResultList();
        return issues(ids);
    }

    /** Issues of which nobody waits any more are sent. */
    void finish() {
        em.createNativeQuery("UPDATE crm_newsletter_issue i SET i.state = 'SENT', i.version = i.version + 1 WHERE i.state = 'SENDING' AND NOT EXISTS"
                + " (SELECT 1 FROM crm_newsletter_recipient r WHERE r.issue_id = i.id AND r.state IN ('WAITING', 'IN_HAND'))").executeUpdate();
    }

    long count(Audience audience) {
        return ((Number) filled(em.createNativeQuery("SELECT COUNT(DISTINCT c.mailbox) " + audience.clause()), audience).getSingleResult()).longValue();
    }

    /** Writes down who gets an issue: each mailbox once, under an id that follows from both. @param audience with parameters from the third */
    void address(NewsletterIssue issue, Audience audience, Instant now) {
        filled(em.createNativeQuery("INSERT INTO crm_newsletter_recipient (id, issue_id, consent_id, mailbox, language, state, attempts, due)"
                + " SELECT UNHEX(MD5(CONCAT(HEX(?1), c.mailbox))), ?1, MIN(c.id), c.mailbox, MIN(c.language), 'WAITING', 0, ?2 " + audience.clause()
                + " GROUP BY c.mailbox"), audience).setParameter(1, UUIDS.convertToDatabaseColumn(issue.id()))
                .setParameter(2, INSTANTS.convertToDatabaseColumn(now)).executeUpdate();
    }

    long subscribers(UUID newsletter) {
        return ((Number) em.createNativeQuery("SELECT COUNT(DISTINCT c.mailbox) FROM crm_newsletter_consent c WHERE c.newsletter_id = ?1 AND NOT EXISTS"
                + " (SELECT 1 FROM crm_newsletter_withdrawal w WHERE w.consent_id = c.id)").setParameter(1, UUIDS.convertToDatabaseColumn(newsletter))
                .getSingleResult()).longValue();
    }

    private static Query filled(Query query, Audience audience) {
        for (int i = 0; i < audience.parameters().size(); i++) {
            query.setParameter(audience.first() + i, audience.parameters().get(i));
        }
        return query;
    }
}
