package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * The inventory of the store: what must lie there. Taken in by two at once, a content has two rows: a unique row would make one wait for
 * the other, and end in a deadlock when several wait and the first is rolled back.
 */
@ApplicationScoped
class ContentRepository {

    private static final int SEVERAL = 500;

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /**
     * What a row may say, from weak to strong: of several rows the strongest counts. A {@code PART} is a piece of an upload, never
     * served or scanned.
     */
    enum Mark {
        PART, UNSCANNED, CLEAN, INFECTED;

        static Mark stronger(Mark one, Mark other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }

    /**
     * Enters content and keeps the sweeper off until this transaction ends. Nobody else waits.
     *
     * @return what is known of it
     */
    @Transactional(TxType.MANDATORY)
    public Mark hold(String sha256, long size, String mediaType, Mark mark, Instant now) {
        em.createNativeQuery("select bucket from dos_content_lock where bucket = ?1 lock in share mode").setParameter(1, bucket(sha256))
                .getSingleResult();
        Mark known = marks(List.of(sha256)).get(sha256);
        if (known != null && (known != Mark.PART || mark == Mark.PART)) {
            return known;
        }
        em.createNativeQuery("insert into dos_content (id, sha256, byte_size, media_type, mark, kept, next_scan, judged)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)").setParameter(1, new UuidConverter().convertToDatabaseColumn(Ids.next()))
                .setParameter(2, sha256).setParameter(3, size).setParameter(4, mediaType).setParameter(5, mark.name())
                .setParameter(6, column(now)).setParameter(7, mark == Mark.CLEAN ? column(now) : null).executeUpdate();
        return mark;
    }

    /**
     * Keeps everybody from taking the content in until this transaction ends.
     *
     * @return false when somebody takes in, or removes, this or similar content at this moment
     */
    @Transactional(TxType.MANDATORY)
    public boolean lockForRemoval(String sha256) {
        return !em.createNativeQuery("select bucket from dos_content_lock where bucket = ?1 for update skip locked")
                .setParameter(1, bucket(sha256)).getResultList().isEmpty();
    }

    @Transactional(TxType.MANDATORY)
    public void delete(String sha256) {
        em.createNativeQuery("delete from dos_content where sha256 = ?1").setParameter(1, sha256).executeUpdate();
    }

    /** @return what is known of each; content without a row is left out */
    @Transactional
    public Map<String, Mark> marks(Collection<String> hashes) {
        Map<String, Mark> marks = new HashMap<>();
        List<String> all = List.copyOf(hashes);
        for (int from = 0; from < all.size(); from += SEVERAL) {
            List<String> some = all.subList(from, Math.min(from + SEVERAL, all.size()));
            for (Object row : withHashes("select sha256, mark from dos_content where sha256 in (", some).getResultList()) {
                marks.merge((String) ((Object[]) row)[0], Mark.valueOf((String) ((Object[]) row)[1]), Mark::stronger);
            }
        }
        return marks;
    }

    /** @return hashes of whole contents after {@code position}, in order */
    @Transactional
    public List<String> after(String position, int most) {
        List<?> rows = em.createNativeQuery("select distinct sha256 from dos_content where sha256 > ?1 and mark <> 'PART'"
                + " order by sha256 limit " + most).setParameter(1, position).getResultList();
        return rows.stream().map(r -> (String) r).toList();
    }

    private Query withHashes(String before, List<String> hashes) {
        StringBuilder marks = new StringBuilder("?1");
        for (int i = 2; i <= hashes.size(); i++) {
            marks.append(", ?").append(i);
        }
        Query query = em.createNativeQuery(before + marks + ")");
        for (int i = 0; i < hashes.size(); i++) {
            query.setParameter(i + 1, hashes.get(i));
        }
        return query;
    }

    /** Hashes are spread evenly: their first byte will do. */
    private static int bucket(String sha256) {
        return Integer.parseInt(sha256.substring(0, 2), 16);
    }

    private static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
