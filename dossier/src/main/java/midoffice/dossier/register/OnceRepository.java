package midoffice.dossier.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Keys under which clients added entries. */
@ApplicationScoped
class OnceRepository {

    private static final int BUCKETS = 256;

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** Waits for whoever uses the same key now. The lock rows are there from the start: inserting a fresh key at once could deadlock. */
    void lock(String client, String key) {
        em.createNativeQuery("select bucket from dos_claim_lock where bucket = ? for update")
                .setParameter(1, Math.floorMod((client + '\n' + key).hashCode(), BUCKETS)).getResultList();
    }

    Optional<Added> find(String client, String kind, String key) {
        List<?> rows = em.createNativeQuery("select entry, fingerprint from dos_once where client = ? and kind = ? and client_key = ?")
                .setParameter(1, client).setParameter(2, kind).setParameter(3, key).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Added(new UuidConverter().convertToEntityAttribute((byte[]) row[0]), (String) row[1])).findFirst();
    }

    void add(String client, String kind, String key, Added added, Instant at) {
        em.createNativeQuery("insert into dos_once (client, kind, client_key, entry, fingerprint, at) values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, client).setParameter(2, kind).setParameter(3, key)
                .setParameter(4, new UuidConverter().convertToDatabaseColumn(added.entry())).setParameter(5, added.fingerprint())
                .setParameter(6, new InstantConverter().convertToDatabaseColumn(at)).executeUpdate();
    }

    /** @param fingerprint SHA-256 of the facts it was added with */
    record Added(UUID entry, String fingerprint) {
    }
}
