package midoffice.crm.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for secrets that must be kept readable: AES with 256 bits in Galois/Counter Mode (NIST SP 800-38D). Its id is taken from its hash, so
 * that no list of keys has to be kept and the key cannot be told from it.
 */
final class SecretsKey {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String id;

    private SecretsKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = idOf(bytes);
    }

    /** Something encrypted. @param keyId of the key it lies under */
    record Sealed(String keyId, byte[] nonce, byte[] text) {
    }

    /** It was altered, or belongs elsewhere, or lies under another key. */
    static final class BrokenSeal extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenSeal(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** @throws IllegalArgumentException when it is no base64 of 32 bytes */
    static SecretsKey of(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has " + KEY_BYTES + " bytes");
        }
        return new SecretsKey(bytes);
    }

    String id() {
        return id;
    }

    /** @param context where it belongs: opening it with another context fails, so that rows cannot be exchanged */
    Sealed seal(String secret, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            return new Sealed(id, nonce, cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + CIPHER, e);
        }
    }

    /** @throws BrokenSeal when it was altered, or sealed under another key or for another context */
    String open(Sealed sealed, String context) throws BrokenSeal {
        if (sealed.text().length < TAG_BITS / Byte.SIZE) {
            // the provider of Java 17 answers with an exception of another family
            throw new BrokenSeal("Too short to have been sealed", null);
        }
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, sealed.nonce(), context).doFinal(sealed.text()), StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new BrokenSeal("Not what was sealed under key " + id + " for " + context, e);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal("Cannot be opened with key " + id, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String idOf(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("id of a secrets key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes)).substring(0, ID_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
