package midoffice.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import midoffice.crm.api.common.persistence.InstantConverter;

/** Adds to the chain of seals and reads it; it has no way to change or remove. */
@ApplicationScoped
class SealRepository {

    private static final InstantConverter INSTANTS = new InstantConverter();

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    /** The end of the chain, for whoever comes first; null when somebody else is sealing. */
    Head lockHead() {
        List<?> rows = em.createNativeQuery("SELECT number, hash FROM crm_access_chain WHERE id = 1 FOR UPDATE SKIP LOCKED").getResultList();
        return rows.isEmpty() ? null : head((Object[]) rows.get(0));
    }

    private static Head head(Object[] row) {
        return new Head(((Number) row[0]).longValue(), (byte[]) row[1]);
    }

    /** @param since older rows were sealed long ago */
    List<List<Object>> unsealed(Instant since, int most) {
        List<?> rows = em.createNativeQuery("SELECT " + SealChain.COLUMNS + " FROM crm_access_log l WHERE l.at > ?1 AND NOT EXISTS"
                + " (SELECT 1 FROM crm_access_seal s WHERE s.record_id = l.id) ORDER BY l.id LIMIT " + most)
                .setParameter(1, INSTANTS.convertToDatabaseColumn(since)).getResultList();
        return rows.stream().map(row -> Arrays.asList((Object[]) row)).toList();
    }

    void add(long number, String recordHex, byte[] hash, Instant at) {
        em.createNativeQuery("INSERT INTO crm_access_seal (number, record_id, sealed, hash) VALUES (?1, ?2, ?3, ?4)").setParameter(1, number)
                .setParameter(2, HexFormat.of().parseHex(recordHex)).setParameter(3, INSTANTS.convertToDatabaseColumn(at))
                .setParameter(4, hash).executeUpdate();
    }

    void moveHead(long number, byte[] hash) {
        em.createNativeQuery("UPDATE crm_access_chain SET number = ?1, hash = ?2 WHERE id = 1").setParameter(1, number)
                .setParameter(2, hash).executeUpdate();
    }

    /** A page of seals with their rows. @return whether there may be more */
    boolean follow(SealChain.Follower follower) {
        List<?> rows = em.createNativeQuery(SealChain.SEALS.replace("> ?", "> ?1")).setParameter(1, follower.number()).getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            follower.next(((Number) row[0]).longValue(), (byte[]) row[1], (String) row[2], Arrays.asList(row).subList(3, row.length));
        }
        return !rows.isEmpty();
    }

    long logged() {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM crm_access_log").getSingleResult()).longValue();
    }

    Head head() {
        return head((Object[]) em.createNativeQuery("SELECT number, hash FROM crm_access_chain WHERE id = 1").getSingleResult());
    }

    /** The last seal. */
    record Head(long number, byte[] hash) {
    }
}
