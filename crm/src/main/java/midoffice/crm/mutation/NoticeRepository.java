package midoffice.crm.mutation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Mutations.State;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Stores notices, and which parties sources report on. */
@ApplicationScoped
class NoticeRepository {

    private static final InstantConverter INSTANTS = new InstantConverter();
    private static final UuidConverter UUIDS = new UuidConverter();

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    boolean isKnown(AttributeSource source, String sourceId) {
        return em.createQuery("select count(n) from SourceNotice n where n.source = :source and n.sourceId = :id", Long.class)
                .setParameter("source", source).setParameter("id", sourceId).getSingleResult() > 0;
    }

    void add(SourceNotice notice) {
        em.persist(notice);
        em.flush();
    }

    /** The oldest that is due; none of a party of which another is in hand. Whoever else asks gets another one. */
    Optional<SourceNotice> claim(Instant now) {
        List<?> ids = em.createNativeQuery("SELECT n.id FROM crm_notice n WHERE n.due <= ?1 AND (n.leased_until IS NULL OR n.leased_until < ?1)"
                + " AND NOT EXISTS (SELECT 1 FROM crm_notice o WHERE o.identifier = n.identifier AND o.leased_until >= ?1)"
                + " ORDER BY n.due, n.received LIMIT 1 FOR UPDATE SKIP LOCKED").setParameter(1, INSTANTS.convertToDatabaseColumn(now)).getResultList();
        return ids.stream().findFirst().map(id -> em.find(SourceNotice.class, UUIDS.convertToEntityAttribute((byte[]) id)));
    }

    Optional<SourceNotice> findForChange(UUID id) {
        return Optional.ofNullable(em.find(SourceNotice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param before last one seen already, null for the first page */
    List<SourceNotice> newest(boolean open, UUID before, int rows) {
        String where = (open ? "n.state in (midoffice.crm.api.Mutations.State.WAITING, midoffice.crm.api.Mutations.State.RETRYING,"
                + " midoffice.crm.api.Mutations.State.FAILED)" : "1 = 1") + (before == null ? "" : " and n.id < :before");
        TypedQuery<SourceNotice> query = em.createQuery("select n from SourceNotice n where " + where + " order by n.id desc", SourceNotice.class);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(rows).getResultList();
    }

    long count(boolean open) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM crm_notice" + (open ? " WHERE state IN ('" + State.WAITING + "', '"
                + State.RETRYING + "', '" + State.FAILED + "')" : "")).getSingleResult()).longValue();
    }

    /** Has the source asked, or asked no more, to report on a party. */
    void want(PartyId party, boolean wanted, Instant now) {
        em.createNativeQuery("INSERT INTO crm_source_registration (party_id, wanted, known, attempts, due) VALUES (?1, ?2, FALSE, 0, ?3)"
                + " ON DUPLICATE KEY UPDATE wanted = ?2, due = ?3, attempts = 0").setParameter(1, UUIDS.convertToDatabaseColumn(party.value()))
                .setParameter(2, wanted).setParameter(3, INSTANTS.convertToDatabaseColumn(now)).executeUpdate();
    }

    /** A party on which the source is to be told something, taken until then. */
    Optional<Registration> claimRegistration(Instant now, Instant until) {
        List<?> rows = em.createNativeQuery("SELECT party_id, wanted, known, attempts, identifier FROM crm_source_registration WHERE due <= ?1 ORDER BY due LIMIT 1"
                + " FOR UPDATE SKIP LOCKED").setParameter(1, INSTANTS.convertToDatabaseColumn(now)).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        em.createNativeQuery("UPDATE crm_source_registration SET due = ?2, attempts = attempts + 1 WHERE party_id = ?1").setParameter(1, row[0])
                .setParameter(2, INSTANTS.convertToDatabaseColumn(until)).executeUpdate();
        return Optional.of(new Registration(new PartyId(UUIDS.convertToEntityAttribute((byte[]) row[0])), truth(row[1]), truth(row[2]),
                ((Number) row[3]).intValue(), (String) row[4]));
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean known ? known : ((Number) value).intValue() != 0;
    }

    /** @param due when to go on, null when all is told */
    void told(PartyId party, boolean known, Instant due, String failure) {
        em.createNativeQuery("UPDATE crm_source_registration SET known = ?2, due = ?3, failure = ?4 WHERE party_id = ?1")
                .setParameter(1, UUIDS.convertToDatabaseColumn(party.value())).setParameter(2, known)
                .setParameter(3, due == null ? null : INSTANTS.convertToDatabaseColumn(due)).setParameter(4, failure).executeUpdate();
    }

    /** The party was erased, and its number was kept only to tell the source. */
    void forget(PartyId party) {
        em.createNativeQuery("DELETE FROM crm_source_registration WHERE party_id = ?1").setParameter(1, UUIDS.convertToDatabaseColumn(party.value()))
                .executeUpdate();
    }

    /**
     * That a source reports on a party, or should.
     *
     * @param identifier number of a party that was erased, null for others
     */
    record Registration(PartyId party, boolean wanted, boolean known, int attempts, String identifier) {
    }
}
