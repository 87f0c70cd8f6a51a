package midoffice.crm.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import midoffice.crm.api.SigningClients.GoodSecret;
import midoffice.crm.api.SigningClients.KeyState;
import midoffice.crm.api.SigningClients.NewSecret;
import midoffice.crm.api.SigningClients.Seal;
import midoffice.crm.client.SecretsKey.BrokenSeal;
import midoffice.crm.client.SecretsKey.Sealed;
import org.junit.jupiter.api.Test;

class SecretVaultTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final String SECRET = "a-secret-of-a-client-a-secret-of-a-client";
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void what_is_sealed_can_be_opened_and_does_not_show_the_secret() {
        SecretVault vault = vault(OLD, null);
        Sealed sealed = vault.seal(SECRET, "here");
        assertEquals(Optional.of(SECRET), vault.open(sealed, "here"));
        assertFalse(new String(sealed.text(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("secret"));
    }

    @Test
    void the_same_secret_is_never_sealed_the_same() {
        SecretVault vault = vault(OLD, null);
        Sealed one = vault.seal(SECRET, "here");
        Sealed two = vault.seal(SECRET, "here");
        assertFalse(Arrays.equals(one.nonce(), two.nonce()));
        assertFalse(Arrays.equals(one.text(), two.text()));
    }

    @Test
    void every_altered_bit_is_noticed() throws BrokenSeal {
        SecretsKey key = SecretsKey.of(OLD);
        Sealed sealed = key.seal(SECRET, "here");
        assertEquals(SECRET, key.open(sealed, "here"));
        for (int i = 0; i < sealed.text().length; i++) {
            byte[] altered = sealed.text().clone();
            altered[i] ^= 1;
            assertThrows(BrokenSeal.class, () -> key.open(new Sealed(sealed.keyId(), sealed.nonce(), altered), "here"), "byte " + i);
        }
        byte[] nonce = sealed.nonce().clone();
        nonce[0] ^= 1;
        assertThrows(BrokenSeal.class, () -> key.open(new Sealed(sealed.keyId(), nonce, sealed.text()), "here"));
        assertThrows(BrokenSeal.class, () -> key.open(new Sealed(sealed.keyId(), new byte[0], sealed.text()), "here"));
        assertThrows(BrokenSeal.class, () -> key.open(new Sealed(sealed.keyId(), sealed.nonce(), new byte[3]), "here"));
    }

    @Test
    void a_seal_does_not_open_in_another_place() {
        SecretVault vault = vault(OLD, null);
        assertEquals(Optional.empty(), vault.open(vault.seal(SECRET, "of one client"), "of another client"));
    }

    @Test
    void another_key_opens_nothing() {
        Sealed sealed = vault(OLD, null).seal(SECRET, "here");
        assertEquals(Optional.empty(), vault(NEW, null).open(sealed, "here"));
        Sealed pretended = new Sealed(vault(NEW, null).seal(SECRET, "here").keyId(), sealed.nonce(), sealed.text());
        assertEquals(Optional.empty(), vault(NEW, null).open(pretended, "here"));
    }

    @Test
    void a_former_key_opens_but_no_longer_seals() {
        Sealed old = vault(OLD, null).seal(SECRET, "here");
        SecretVault rotated = vault(NEW, " " + OLD + " , ");
        assertEquals(Optional.of(SECRET), rotated.open(old, "here"));
        assertEquals(Seal.FORMER, rotated.sealOf(old.keyId()));
        assertEquals(Seal.CURRENT, rotated.sealOf(rotated.seal(SECRET, "here").keyId()));
        assertEquals(Seal.UNKNOWN, vault(NEW, null).sealOf(old.keyId()));
    }

    @Test
    void a_kept_secret_moves_to_the_present_key_and_then_needs_no_former_one() {
        SigningSecret secret = new SigningSecret("client", SECRET, vault(OLD, null), NOW);
        assertTrue(secret.sealAgain(vault(NEW, OLD)));
        assertFalse(secret.sealAgain(vault(NEW, OLD)));
        assertEquals(SECRET, secret.open(vault(NEW, null)).orElseThrow().value());
        assertEquals(Optional.empty(), secret.open(vault(OLD, null)));
        assertFalse(secret.sealAgain(vault(key(3), null)), "without its key it stays as it is");
        assertEquals(SECRET, secret.open(vault(NEW, null)).orElseThrow().value());
    }

    @Test
    void a_secret_ends_at_the_earlier_of_two_ends() {
        SigningSecret secret = new SigningSecret("client", SECRET, vault(OLD, null), NOW);
        assertTrue(secret.isGood(NOW.plusSeconds(1_000_000)));
        secret.endAt(NOW.plusSeconds(10));
        secret.endAt(NOW.plusSeconds(20));
        assertTrue(secret.isGood(NOW.plusSeconds(9)));
        assertFalse(secret.isGood(NOW.plusSeconds(10)));
    }

    @Test
    void keys_that_are_none_are_told_and_keep_nothing() {
        assertEquals(KeyState.NONE, vault(null, null).state());
        assertEquals(KeyState.READY, vault(OLD, null).state());
        assertEquals(KeyState.READY, vault(OLD, "not a key").state());
        for (String wrong : new String[] {"", "not base64!", Base64.getEncoder().encodeToString(new byte[16])}) {
            assertEquals(KeyState.UNREADABLE, vault(wrong, null).state(), wrong);
        }
        assertThrows(IllegalStateException.class, () -> vault(null, OLD).seal(SECRET, "here"));
    }

    @Test
    void the_id_of_a_key_tells_keys_apart() {
        assertEquals(SecretsKey.of(OLD).id(), SecretsKey.of(OLD).id());
        assertNotEquals(SecretsKey.of(OLD).id(), SecretsKey.of(NEW).id());
        assertEquals(16, SecretsKey.of(OLD).id().length());
    }

    @Test
    void secrets_are_not_written_by_accident() {
        assertFalse(new NewSecret("client", SECRET).toString().contains(SECRET));
        assertFalse(new GoodSecret(SECRET, null).toString().contains(SECRET));
    }

    private static SecretVault vault(String key, String former) {
        return new SecretVault(Optional.ofNullable(key), Optional.ofNullable(former));
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
