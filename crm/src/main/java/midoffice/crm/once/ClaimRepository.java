package midoffice.crm.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * Decides who came first with a key. Two who come together wait for each other in the database, also on two servers; the second sees the id
 * of the first, or becomes the first when that one rolled back. Relies on READ COMMITTED, as the whole application does.
 */
@ApplicationScoped
public class ClaimRepository {

    private static final UuidConverter UUIDS = new UuidConverter();

    /** Rows of {@code crm_claim_lock}. Two different keys in one bucket wait for each other needlessly but do no harm. */
    private static final int BUCKETS = 256;

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    /**
     * Must be called inside the transaction that writes the thing.
     *
     * @param kind     what is claimed, for example {@code contact}
     * @param proposed id of the thing when the caller is the first
     * @return id of the thing under that key: {@code proposed} when the caller is the first and must write it
     */
    public UUID claim(String kind, String key, UUID proposed) {
        return find(kind, key).orElseGet(() -> {
            lock(kind, key);
            return find(kind, key).orElseGet(() -> {
                insert(kind, key, proposed);
                return proposed;
            });
        });
    }

    private Optional<UUID> find(String kind, String key) {
        List<?> owner = em.createNativeQuery("SELECT target_id FROM crm_claim WHERE kind = ?1 AND claim_key = ?2")
                .setParameter(1, kind).setParameter(2, key).getResultList();
        return owner.stream().findFirst().map(id -> UUIDS.convertToEntityAttribute((byte[]) id));
    }

    /**
     * Makes those wait who come with the same key, until the transaction ends.
     *
     * It locks a row that is always there. Waiting at the key itself (INSERT IGNORE, ON DUPLICATE KEY) ends in a deadlock of the waiters when
     * the first rolls back.
     */
    public void lock(String kind, String key) {
        em.createNativeQuery("SELECT bucket FROM crm_claim_lock WHERE bucket = ?1 FOR UPDATE")
                .setParameter(1, Math.floorMod((kind + ":" + key).hashCode(), BUCKETS)).getSingleResult();
    }

    private void insert(String kind, String key, UUID id) {
        em.createNativeQuery("INSERT INTO crm_claim (kind, claim_key, target_id) VALUES (?1, ?2, ?3)")
                .setParameter(1, kind).setParameter(2, key).setParameter(3, UUIDS.convertToDatabaseColumn(id)).executeUpdate();
    }
}
