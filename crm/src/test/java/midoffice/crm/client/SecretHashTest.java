package midoffice.crm.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretHashTest {

    private static final String SECRET = "demo-secret-demo-secret-demo-secret";

    @Test
    void knows_its_secret_and_no_other() {
        SecretHash hash = SecretHash.of(SECRET, 1000);
        assertTrue(hash.matches(SECRET));
        assertFalse(hash.matches(SECRET + " "));
        assertFalse(hash.matches(""));
    }

    @Test
    void two_hashes_of_one_secret_differ_by_their_salt() {
        SecretHash one = SecretHash.of(SECRET, 1000);
        SecretHash two = SecretHash.of(SECRET, 1000);
        assertFalse(Arrays.equals(one.salt(), two.salt()));
        assertNotEquals(HexFormat.of().formatHex(one.hash()), HexFormat.of().formatHex(two.hash()));
    }

    @Test
    void keeps_its_own_number_of_rounds() {
        SecretHash old = SecretHash.of(SECRET, 1000);
        assertTrue(new SecretHash(old.salt(), old.hash(), 1000).matches(SECRET));
        assertFalse(new SecretHash(old.salt(), old.hash(), 1001).matches(SECRET));
    }

    @Test
    void is_as_long_as_it_was_asked() {
        assertArrayEquals(new int[] {16, 32}, new int[] {SecretHash.of(SECRET, 1).salt().length, SecretHash.of(SECRET, 1).hash().length});
    }
}
