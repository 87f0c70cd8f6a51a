package midoffice.dossier.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes that every Java has. */
final class Digests {

    private static final String HASH = "[0-9a-f]{64}";

    private Digests() {
    }

    static MessageDigest sha256() {
        return of("SHA-256");
    }

    static MessageDigest of(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + name, e);
        }
    }

    /** @return the hash as it came; it becomes part of a path. @throws IllegalArgumentException when it is none */
    static String checked(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return sha256;
    }

    static boolean isHash(String text) {
        return text.matches(HASH);
    }

    /** {@code ab/cd/abcd…}: folders of some hundreds of entries instead of one of millions. */
    static String path(String sha256) {
        checked(sha256);
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }
}
