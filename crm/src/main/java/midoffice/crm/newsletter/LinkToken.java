package midoffice.crm.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import midoffice.crm.api.common.DomainException;

/** The secret part of a mailed link: 32 random bytes, of which the database keeps only the hash. Nothing can be guessed, so a plain hash is enough. */
final class LinkToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private LinkToken() {
    }

    static String draw() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws DomainException.NotFound {@code newsletter-link-invalid} when it cannot be a token */
    static byte[] hash(String token) {
        if (token == null || !FORM.matcher(token).matches()) {
            throw invalid();
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** One answer for forged, expired and cleared links: nothing can be learned from it. */
    static DomainException.NotFound invalid() {
        return new DomainException.NotFound("newsletter-link-invalid", "No such link of a newsletter, or no more");
    }
}
