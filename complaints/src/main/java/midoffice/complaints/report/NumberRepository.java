package midoffice.complaints.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows that reports wait for: the counter of numbers, the locks of keys, the seed of secrets. All are there from the migration on. */
@ApplicationScoped
class NumberRepository {

    private static final int BUCKETS = 256;
    private static final int SEED_BYTES = 32;

    @PersistenceContext(unitName = "complaintsPU")
    private EntityManager em;

    /**
     * Who files a form with this key waits until everybody who came earlier with it has committed or rolled back. Waiting at the report's
     * own row (INSERT IGNORE, ON DUPLICATE KEY) would end in a deadlock of the waiters when the first rolls back.
     */
    void lock(UUID key, UUID earlier) {
        // Two keys are locked in the same order by everybody, so that nobody waits in a circle.
        Stream.of(key, earlier == null ? key : earlier).map(one -> Math.floorMod(one.hashCode(), BUCKETS)).distinct().sorted()
                .forEach(bucket -> em.createNativeQuery("SELECT bucket FROM cmp_key_lock WHERE bucket = ?1 FOR UPDATE")
                        .setParameter(1, bucket).getSingleResult());
    }

    /**
     * Draws the next number of the year, for example {@code M2026-000001}. The row stays locked until the transaction ends, so it is drawn
     * as late as possible; a transaction that rolls back gives its number back.
     */
    String next(int year) {
        int drawn = em.createNativeQuery("UPDATE cmp_number SET last_value = last_value + 1 WHERE year = ?1")
                .setParameter(1, year).executeUpdate();
        if (drawn != 1) {
            throw new IllegalStateException("There is no counter for reports of " + year);
        }
        Object last = em.createNativeQuery("SELECT last_value FROM cmp_number WHERE year = ?1").setParameter(1, year).getSingleResult();
        return String.format("M%d-%06d", year, ((Number) last).intValue());
    }

    /** @return the seed of this installation; the first report draws it */
    byte[] seed() {
        byte[] known = (byte[]) em.createNativeQuery("SELECT seed FROM cmp_seed WHERE id = 1").getSingleResult();
        return known == null ? drawSeed() : known;
    }

    private byte[] drawSeed() {
        byte[] first = (byte[]) em.createNativeQuery("SELECT seed FROM cmp_seed WHERE id = 1 FOR UPDATE").getSingleResult();
        if (first != null) {
            return first;
        }
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        em.createNativeQuery("UPDATE cmp_seed SET seed = ?1 WHERE id = 1").setParameter(1, seed).executeUpdate();
        return Arrays.copyOf(seed, SEED_BYTES);
    }
}
