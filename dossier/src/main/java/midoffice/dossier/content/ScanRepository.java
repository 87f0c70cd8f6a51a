package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import midoffice.crm.api.common.persistence.InstantConverter;

/** Content that waits for the virus scanner. */
@ApplicationScoped
class ScanRepository {

    private static final int LONGEST_FINDING = 250;

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** A content to scan, and how often that was tried in vain. */
    record Waiting(String sha256, int attempts) {
    }

    /**
     * Takes some that wait, so that no other worker takes them before {@code until}; what is entered or held by a transaction under way is
     * passed over.
     */
    @Transactional
    public List<Waiting> claim(Instant now, Instant until, int most) {
        List<?> rows = em.createNativeQuery("select sha256, attempts from dos_content where mark = 'UNSCANNED' and next_scan <= ?1"
                + " order by next_scan limit " + most + " for update skip locked").setParameter(1, column(now)).getResultList();
        List<Waiting> claimed = rows.stream().map(r -> (Object[]) r).map(r -> new Waiting((String) r[0], ((Number) r[1]).intValue()))
                .distinct().toList();
        claimed.forEach(c -> em.createNativeQuery("update dos_content set next_scan = ?1 where sha256 = ?2 and mark = 'UNSCANNED'")
                .setParameter(1, column(until))
                .setParameter(2, c.sha256()).executeUpdate());
        return claimed;
    }

    /** @param finding null when clean */
    void judge(String sha256, String finding, Instant now) {
        em.createNativeQuery("update dos_content set mark = ?1, finding = ?2, judged = ?3 where sha256 = ?4 and mark = 'UNSCANNED'")
                .setParameter(1, finding == null ? "CLEAN" : "INFECTED").setParameter(2, cut(finding)).setParameter(3, column(now))
                .setParameter(4, sha256).executeUpdate();
    }

    /** Puts it back until {@code next}; {@code reason} is null when nothing is held against this content. */
    @Transactional
    public void putBack(String sha256, Instant next, String reason) {
        em.createNativeQuery("update dos_content set next_scan = ?1, finding = ?2, attempts = attempts + ?3"
                + " where sha256 = ?4 and mark = 'UNSCANNED'").setParameter(1, column(next)).setParameter(2, cut(reason))
                .setParameter(3, reason == null ? 0 : 1).setParameter(4, sha256).executeUpdate();
    }

    @Transactional
    public long count(String condition) {
        return ((Number) em.createNativeQuery("select count(*) from dos_content where " + condition).getSingleResult()).longValue();
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST_FINDING ? text : text.substring(0, LONGEST_FINDING);
    }

    private static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
