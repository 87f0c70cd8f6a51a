package midoffice.crm.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * Decides who came first with a key. Two who come together wait for each other at the row, also on two servers; the second sees the id of
 * the first, or becomes the first when that one rolled back.
 */
@ApplicationScoped
public class ClaimRepository {

    private static final UuidConverter UUIDS = new UuidConverter();

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
        // ON DUPLICATE KEY UPDATE and not IGNORE: it takes an exclusive lock, so that waiters do not end in a deadlock when the first rolls back.
        em.createNativeQuery("INSERT INTO crm_claim (kind, claim_key, target_id) VALUES (?1, ?2, ?3) ON DUPLICATE KEY UPDATE kind = kind")
                .setParameter(1, kind).setParameter(2, key).setParameter(3, UUIDS.convertToDatabaseColumn(proposed)).executeUpdate();
        Object owner = em.createNativeQuery("SELECT target_id FROM crm_claim WHERE kind = ?1 AND claim_key = ?2 FOR UPDATE")
                .setParameter(1, kind).setParameter(2, key).getSingleResult();
        return UUIDS.convertToEntityAttribute((byte[]) owner);
    }
}
