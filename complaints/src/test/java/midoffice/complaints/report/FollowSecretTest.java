package midoffice.complaints.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowSecretTest {

    private static final byte[] SEED = new byte[32];
    private static final UUID KEY = UUID.fromString("6f1f9a52-6f0e-4a53-9f0f-0a1b2c3d4e5f");

    @Test
    void the_same_form_gives_the_same_secret() {
        assertEquals(FollowSecret.derive(SEED, KEY), FollowSecret.derive(SEED.clone(), KEY));
    }

    @Test
    void another_form_or_another_city_gives_another() {
        byte[] otherSeed = SEED.clone();
        otherSeed[31] = 1;
        assertNotEquals(FollowSecret.derive(SEED, KEY), FollowSecret.derive(SEED, UUID.randomUUID()));
        assertNotEquals(FollowSecret.derive(SEED, KEY), FollowSecret.derive(otherSeed, KEY));
    }

    @Test
    void has_128_bits_and_fits_in_an_address() {
        String secret = FollowSecret.derive(SEED, KEY);
        assertEquals(16, Base64.getUrlDecoder().decode(secret).length);
        assertTrue(secret.matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void what_is_stored_is_a_hash_of_256_bits() {
        String secret = FollowSecret.derive(SEED, KEY);
        assertEquals(32, FollowSecret.hash(secret).length);
        assertArrayEquals(FollowSecret.hash(secret), FollowSecret.hash(secret));
        assertFalse(Arrays.equals(FollowSecret.hash(secret), FollowSecret.hash(secret.toLowerCase(java.util.Locale.ROOT))));
        assertFalse(Arrays.equals(FollowSecret.hash(KEY), FollowSecret.hash(UUID.randomUUID())));
    }
}
