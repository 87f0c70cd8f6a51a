package midoffice.crm.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Stores what was asked for, consents and withdrawals. Of the last two, rows are added only. */
@ApplicationScoped
class ConsentRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final InstantConverter INSTANTS = new InstantConverter();
    private static final String HOLDS = " AND NOT EXISTS (SELECT 1 FROM crm_newsletter_withdrawal w WHERE w.consent_id = c.id)";
    private static final String REQUEST = "SELECT id, mailbox, party_id, language, door, requested, used FROM crm_newsletter_request WHERE expires > ?1 AND ";

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    /** What somebody asked for and has yet to confirm. @param party null for who is no known party @param used null as long as it is not confirmed */
    record Request(UUID id, String mailbox, PartyId party, Language language, String door, Instant requested, Instant used) {
    }

    /** A consent to be added. */
    record Consent(UUID newsletter, String mailbox, PartyId party, Language language, String wording, String door, String proof, Instant requested) {
    }

    void add(Request request, Instant expires, Collection<UUID> newsletters) {
        em.createNativeQuery("INSERT INTO crm_newsletter_request (id, mailbox, party_id, language, door, requested, expires) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, key(request.id())).setParameter(2, request.mailbox()).setParameter(3, key(request.party()))
                .setParameter(4, request.language().name()).setParameter(5, request.door()).setParameter(6, at(request.requested()))
                .setParameter(7, at(expires)).executeUpdate();
        newsletters.forEach(newsletter -> em.createNativeQuery("INSERT INTO crm_newsletter_request_item (request_id, newsletter_id) VALUES (?1, ?2)")
                .setParameter(1, key(request.id())).setParameter(2, key(newsletter)).executeUpdate());
    }

    long countRequests(String mailbox, Instant since) {
        return number(em.createNativeQuery("SELECT COUNT(*) FROM crm_newsletter_request WHERE mailbox = ?1 AND requested > ?2").setParameter(1, mailbox)
                .setParameter(2, at(since)));
    }

    /** A request whose link still works, held until the transaction ends. */
    Optional<Request> request(UUID id, Instant now) {
        return requests(em.createNativeQuery(REQUEST + "id = ?2 FOR UPDATE").setParameter(2, key(id)), now);
    }

    /** The same by the hash of its link. */
    Optional<Request> request(byte[] hash, Instant now) {
        return requests(em.createNativeQuery(REQUEST + "token_hash = ?2 FOR UPDATE").setParameter(2, hash), now);
    }

    private static Optional<Request> requests(Query query, Instant now) {
        List<?> rows = query.setParameter(1, at(now)).getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> new Request(UUIDS.convertToEntityAttribute((byte[]) row[0]), (String) row[1],
                row[2] == null ? null : new PartyId(UUIDS.convertToEntityAttribute((byte[]) row[2])), Language.valueOf((String) row[3]), (String) row[4],
                INSTANTS.convertToEntityAttribute(row[5]), INSTANTS.convertToEntityAttribute(row[6])));
    }

    List<UUID> newsletters(Request request) {
        List<?> ids = em.createNativeQuery("SELECT newsletter_id FROM crm_newsletter_request_item WHERE request_id = ?1 ORDER BY newsletter_id")
                .setParameter(1, key(request.id())).getResultList();
        return ids.stream().map(id -> UUIDS.convertToEntityAttribute((byte[]) id)).toList();
    }

    void link(Request request, byte[] hash) {
        em.createNativeQuery("UPDATE crm_newsletter_request SET token_hash = ?2 WHERE id = ?1").setParameter(1, key(request.id())).setParameter(2, hash)
                .executeUpdate();
    }

    void use(Request request, Instant now) {
        em.createNativeQuery("UPDATE crm_newsletter_request SET used = ?2 WHERE id = ?1").setParameter(1, key(request.id())).setParameter(2, at(now))
                .executeUpdate();
    }

    /** Mailboxes that nobody confirmed are forgotten; of the others the consent is the proof. */
    void clearRequests(Instant expired) {
        em.createNativeQuery("DELETE i FROM crm_newsletter_request_item i JOIN crm_newsletter_request r ON r.id = i.request_id WHERE r.expires <= ?1")
                .setParameter(1, at(expired)).executeUpdate();
        em.createNativeQuery("DELETE FROM crm_newsletter_request WHERE expires <= ?1").setParameter(1, at(expired)).executeUpdate();
    }

    /** @return whether that party, or nobody in particular for null, has a consent that holds */
    boolean holds(UUID newsletter, String mailbox, PartyId party) {
        return number(em.createNativeQuery("SELECT COUNT(*) FROM crm_newsletter_consent c WHERE c.newsletter_id = ?1 AND c.mailbox = ?2 AND c.party_id <=> ?3"
                + HOLDS).setParameter(1, key(newsletter)).setParameter(2, mailbox).setParameter(3, key(party))) > 0;
    }

    void add(Consent consent, Instant now) {
        em.createNativeQuery("INSERT INTO crm_newsletter_consent (id, newsletter_id, mailbox, party_id, language, wording, wording_version, door, proof, requested,"
                + " given) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)").setParameter(1, key(Ids.next())).setParameter(2, key(consent.newsletter()))
                .setParameter(3, consent.mailbox()).setParameter(4, key(consent.party())).setParameter(5, consent.language().name())
                .setParameter(6, consent.wording()).setParameter(7, Wording.VERSION).setParameter(8, consent.door()).setParameter(9, consent.proof())
                .setParameter(10, at(consent.requested())).setParameter(11, at(now)).executeUpdate();
    }

    /** Withdraws every consent of that mailbox that holds. @param issue null when it was not by an issue @return how many */
    int withdraw(UUID newsletter, String mailbox, String door, UUID issue, Instant now) {
        return em.createNativeQuery("INSERT INTO crm_newsletter_withdrawal (consent_id, at, door, issue_id) SELECT c.id, ?3, ?4, ?5 FROM crm_newsletter_consent c"
                + " WHERE c.newsletter_id = ?1 AND c.mailbox = ?2" + HOLDS).setParameter(1, key(newsletter)).setParameter(2, mailbox)
                .setParameter(3, at(now)).setParameter(4, door).setParameter(5, key(issue)).executeUpdate();
    }

    /** @return whether anybody's consent for that mailbox holds */
    boolean holds(UUID newsletter, String mailbox) {
        return number(em.createNativeQuery("SELECT COUNT(*) FROM crm_newsletter_consent c WHERE c.newsletter_id = ?1 AND c.mailbox = ?2" + HOLDS)
                .setParameter(1, key(newsletter)).setParameter(2, mailbox)) > 0;
    }

    /** @return mailboxes under which these parties get a newsletter */
    List<String> mailboxes(UUID newsletter, Collection<PartyId> parties) {
        Query query = em.createNativeQuery("SELECT DISTINCT c.mailbox FROM crm_newsletter_consent c WHERE c.newsletter_id = ?1 AND c.party_id IN "
                + places(2, parties.size()) + HOLDS + " ORDER BY c.mailbox").setParameter(1, key(newsletter));
        List<?> found = fill(query, 2, parties).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    /** @return whether it is known to be theirs: somebody saw proof, or they opened a link that was mailed to it */
    boolean isProven(String mailbox, Collection<PartyId> parties) {
        int next = 3 + parties.size();
        Query query = em.createNativeQuery("SELECT (SELECT COUNT(*) FROM crm_party_attribute a WHERE a.attr_key = ?1 AND LOWER(a.value) = ?2 AND a.superseded IS NULL"
                + " AND a.certification IN ('PROVEN', 'AUTHENTIC') AND a.party_id IN " + places(3, parties.size()) + ") + (SELECT COUNT(*) FROM"
                + " crm_newsletter_consent c WHERE c.mailbox = ?2 AND c.proof = 'link' AND c.party_id IN " + places(next, parties.size()) + ")")
                .setParameter(1, PartyAttributes.EMAIL).setParameter(2, mailbox);
        return number(fill(fill(query, 3, parties), next, parties)) > 0;
    }

    private static String places(int first, int size) {
        return IntStream.range(first, first + size).mapToObj(i -> "?" + i).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Query fill(Query query, int first, Collection<PartyId> parties) {
        int i = first;
        for (PartyId party : new ArrayList<>(parties)) {
            query.setParameter(i++, key(party));
        }
        return query;
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    private static byte[] key(UUID id) {
        return UUIDS.convertToDatabaseColumn(id);
    }

    private static byte[] key(PartyId party) {
        return party == null ? null : key(party.value());
    }

    private static Object at(Instant instant) {
        return INSTANTS.convertToDatabaseColumn(instant);
    }
}
