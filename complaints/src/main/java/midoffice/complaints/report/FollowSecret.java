package midoffice.complaints.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which a reporter follows a report without logging in: 128 bits, derived from the form's key by HMAC-SHA-256 with a seed
 * of this installation.
 *
 * <p>Derived and not drawn, because a form sent twice must give the same answer twice, and the secret itself is nowhere stored. The
 * database holds only hashes of the key and of the secret: who reads the database has the seed, but not the key, and can follow nothing.
 */
final class FollowSecret {

    private static final int BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private FollowSecret() {
    }

    /** @return the secret, as text that can stand in an address */
    static String derive(byte[] seed, UUID key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed, ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(bytes(key)), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    /** @return what may be stored of a form's key */
    static byte[] hash(UUID key) {
        return sha256(bytes(key));
    }

    /** @return what may be stored of a secret */
    static byte[] hash(String secret) {
        return sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(BYTES).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits()).array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
