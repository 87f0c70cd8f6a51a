package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Uploads under way and the parts that are there. */
@ApplicationScoped
class UploadRepository implements ContentUse {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** Sizes in bytes; every part but the last has {@code partSize}. */
    record Header(long size, long partSize) {
    }

    void add(UUID id, long size, long partSize, Instant now) {
        em.createNativeQuery("insert into dos_upload (id, byte_size, part_size, touched) values (?1, ?2, ?3, ?4)")
                .setParameter(1, column(id)).setParameter(2, size).setParameter(3, partSize).setParameter(4, column(now)).executeUpdate();
    }

    Optional<Header> find(UUID id) {
        return header(id, "");
    }

    /** Locks the upload until the transaction ends. */
    Optional<Header> lock(UUID id) {
        return header(id, " for update");
    }

    private Optional<Header> header(UUID id, String lock) {
        List<?> rows = em.createNativeQuery("select byte_size, part_size from dos_upload where id = ?1" + lock).setParameter(1, column(id))
                .getResultList();
        return rows.stream().map(r -> (Object[]) r).map(r -> new Header(((Number) r[0]).longValue(), ((Number) r[1]).longValue()))
                .findFirst();
    }

    /** @return the hash of each part that is there, by its number */
    Map<Integer, String> parts(UUID id) {
        List<?> rows = em.createNativeQuery("select number, sha256 from dos_upload_part where upload = ?1").setParameter(1, column(id))
                .getResultList();
        Map<Integer, String> parts = new TreeMap<>();
        rows.stream().map(r -> (Object[]) r).forEach(r -> parts.put(((Number) r[0]).intValue(), (String) r[1]));
        return parts;
    }

    /** Enters a part; the upload must be locked. */
    void put(UUID id, int number, String sha256, Instant now) {
        em.createNativeQuery("replace into dos_upload_part (upload, number, sha256) values (?1, ?2, ?3)").setParameter(1, column(id))
                .setParameter(2, number).setParameter(3, sha256).executeUpdate();
        em.createNativeQuery("update dos_upload set touched = ?1 where id = ?2").setParameter(1, column(now)).setParameter(2, column(id))
                .executeUpdate();
    }

    void remove(UUID id) {
        removeAll(List.of(column(id)));
    }

    /** Removes uploads last touched before; those that somebody holds at this moment are passed over. @return number removed */
    @Transactional
    public int removeOlder(Instant before, int most) {
        List<?> ids = em.createNativeQuery("select id from dos_upload where touched < ?1 order by touched limit " + most
                + " for update skip locked").setParameter(1, column(before)).getResultList();
        removeAll(ids);
        return ids.size();
    }

    private void removeAll(List<?> ids) {
        for (Object id : ids) {
            em.createNativeQuery("delete from dos_upload_part where upload = ?1").setParameter(1, id).executeUpdate();
            em.createNativeQuery("delete from dos_upload where id = ?1").setParameter(1, id).executeUpdate();
        }
    }

    @Override
    @Transactional
    public Set<String> inUse(Set<String> hashes) {
        StringBuilder marks = new StringBuilder("?1");
        for (int i = 2; i <= hashes.size(); i++) {
            marks.append(", ?").append(i);
        }
        var query = em.createNativeQuery("select distinct sha256 from dos_upload_part where sha256 in (" + marks + ")");
        int position = 1;
        for (String hash : hashes) {
            query.setParameter(position++, hash);
        }
        Set<String> used = new HashSet<>();
        query.getResultList().forEach(h -> used.add((String) h));
        return used;
    }

    @Override
    public Stage stage() {
        return Stage.UPLOAD;
    }

    private static byte[] column(UUID id) {
        return new UuidConverter().convertToDatabaseColumn(id);
    }

    private static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
