package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import midoffice.crm.api.common.persistence.InstantConverter;

/** The inventory of the store: one row for each content that must lie there. */
@ApplicationScoped
class ContentRepository {

    private static final int SEVERAL = 500;

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** What a row may say; {@code PART} is a piece of an upload, never served or scanned, {@code GOING} a row made by the sweeper to lock. */
    enum Mark {
        PART, UNSCANNED, CLEAN, INFECTED, GOING
    }

    /**
     * Enters content, or holds the row that is there, so that the sweeper keeps off until this transaction ends. Several may hold the
     * same content at once.
     *
     * @return what the row says
     */
    @Transactional(TxType.MANDATORY)
    public Mark hold(String sha256, long size, String mediaType, Mark mark, Instant now) {
        Optional<Mark> known = mark(sha256, "");
        if (known.isEmpty()) {
            int inserted = em.createNativeQuery("insert ignore into dos_content (sha256, byte_size, media_type, mark, kept, next_scan, judged)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?5, ?6)").setParameter(1, sha256).setParameter(2, size).setParameter(3, mediaType)
                    .setParameter(4, mark.name()).setParameter(5, column(now))
                    .setParameter(6, mark == Mark.CLEAN ? column(now) : null).executeUpdate();
            if (inserted == 1) {
                return mark;
            }
        }
        if (known.filter(m -> m == Mark.PART && mark != Mark.PART).isPresent()) {
            // a part that turns out to be a whole; taking the lock to write at once, as two that hold it to read could not both go on
            em.createNativeQuery("update dos_content set mark = ?1, media_type = ?2, kept = ?3, next_scan = ?3 where sha256 = ?4 and mark = 'PART'")
                    .setParameter(1, mark.name()).setParameter(2, mediaType).setParameter(3, column(now)).setParameter(4, sha256).executeUpdate();
        }
        return mark(sha256, " lock in share mode").orElseGet(() -> hold(sha256, size, mediaType, mark, now));
    }

    private Optional<Mark> mark(String sha256, String lock) {
        return em.createNativeQuery("select mark from dos_content where sha256 = ?1" + lock).setParameter(1, sha256).getResultStream().findFirst()
                .map(m -> Mark.valueOf((String) m));
    }

    /** @return what is known of each; content without a row is left out */
    @Transactional
    public Map<String, Mark> marks(Collection<String> hashes) {
        Map<String, Mark> marks = new HashMap<>();
        for (List<String> some : chunks(hashes)) {
            for (Object row : withHashes("select sha256, mark from dos_content where sha256 in (", some, ")").getResultList()) {
                marks.put((String) ((Object[]) row)[0], Mark.valueOf((String) ((Object[]) row)[1]));
            }
        }
        return marks;
    }

    /**
     * Locks the rows of content that may go, making those that are missing; passes over what somebody holds at this moment.
     *
     * @return what is locked
     */
    @Transactional(TxType.MANDATORY)
    public Set<String> lockForRemoval(Collection<String> hashes, Instant now) {
        Set<String> locked = new HashSet<>();
        for (List<String> some : chunks(hashes)) {
            for (String missing : some) {
                em.createNativeQuery("insert ignore into dos_content (sha256, byte_size, media_type, mark, kept) values (?1, 0, '', 'GOING', ?2)")
                        .setParameter(1, missing).setParameter(2, column(now)).executeUpdate();
            }
            withHashes("select sha256 from dos_content where sha256 in (", some, ") order by sha256 for update skip locked").getResultList()
                    .forEach(h -> locked.add((String) h));
        }
        return locked;
    }

    @Transactional(TxType.MANDATORY)
    public void delete(String sha256) {
        em.createNativeQuery("delete from dos_content where sha256 = ?1").setParameter(1, sha256).executeUpdate();
    }

    /** Takes away rows that were only made to lock, of content that stays. */
    @Transactional(TxType.MANDATORY)
    public void release(String sha256) {
        em.createNativeQuery("delete from dos_content where sha256 = ?1 and mark = 'GOING'").setParameter(1, sha256).executeUpdate();
    }

    /** @return whole contents after {@code position} in the order of their hashes: hash and size in bytes */
    @Transactional
    public List<Entry> after(String position, int most) {
        List<?> rows = em.createNativeQuery("select sha256, byte_size from dos_content where sha256 > ?1 and mark in ('UNSCANNED', 'CLEAN',"
                + " 'INFECTED') order by sha256 limit " + most).setParameter(1, position).getResultList();
        return rows.stream().map(r -> (Object[]) r).map(r -> new Entry((String) r[0], ((Number) r[1]).longValue())).toList();
    }

    private jakarta.persistence.Query withHashes(String before, List<String> hashes, String behind) {
        StringBuilder marks = new StringBuilder();
        for (int i = 1; i <= hashes.size(); i++) {
            marks.append(i == 1 ? "?" : ", ?").append(i);
        }
        var query = em.createNativeQuery(before + marks + behind);
        for (int i = 0; i < hashes.size(); i++) {
            query.setParameter(i + 1, hashes.get(i));
        }
        return query;
    }

    /** In order, so that two that lock several never wait for each other. */
    private static List<List<String>> chunks(Collection<String> hashes) {
        List<String> sorted = List.copyOf(new TreeSet<>(hashes));
        List<List<String>> chunks = new java.util.ArrayList<>();
        for (int from = 0; from < sorted.size(); from += SEVERAL) {
            chunks.add(sorted.subList(from, Math.min(from + SEVERAL, sorted.size())));
        }
        return chunks;
    }

    private static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }

    /** A content in the inventory; size in bytes. */
    record Entry(String sha256, long size) {
    }
}
