package midoffice.channels.rest.zgw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A JSON Web Token (RFC 7519) signed by a client with its secret (HS256), as the ZGW standard prescribes. Secrets may be shorter than RFC 7518
 * wants, since the standard leaves them to the client; so the signature is calculated here, not by a library that refuses those.
 */
final class Token {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 8192;
    private static final int LONGEST_NAME = 255;

    private final String signed;
    private final byte[] signature;
    private final JsonNode claims;

    private Token(String signed, byte[] signature, JsonNode claims) {
        this.signed = signed;
        this.signature = signature;
        this.claims = claims;
    }

    /** @throws TokenRefused {@code jwt-unreadable} when it is none, or of another algorithm */
    static Token parse(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > LONGEST) {
            throw new TokenRefused("jwt-unreadable", "The token has no three parts.");
        }
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            if (header == null || claims == null || !claims.isObject() || !"HS256".equals(header.path("alg").asText())) {
                throw new TokenRefused("jwt-algorithm", "Only HS256 is accepted.");
            }
            return new Token(parts[0] + "." + parts[1], Base64.getUrlDecoder().decode(parts[2]), claims);
        } catch (IOException | IllegalArgumentException e) {
            throw new TokenRefused("jwt-unreadable", "The token cannot be read.", e);
        }
    }

    String clientId() {
        String id = text("client_id");
        return id == null ? text("iss") : id;
    }

    /** @return id of the person at the client, null when it does not say */
    String user() {
        return text("user_id");
    }

    /** @return name of that person, null when it does not say */
    String userName() {
        return text("user_representation");
    }

    /**
     * @param secrets of the client; one of them must have signed it
     * @throws TokenRefused {@code jwt-invalid} when somebody else signed it
     */
    void requireSignature(List<String> secrets) {
        if (secrets.stream().noneMatch(this::isSignedWith)) {
            throw new TokenRefused("jwt-invalid", "The signature is not the client's.");
        }
    }

    private boolean isSignedWith(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return MessageDigest.isEqual(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)), signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /**
     * @param age   how long a token is good after {@code iat}
     * @param ahead how far the client's clock may be ahead
     * @throws TokenRefused {@code jwt-expired}, {@code jwt-not-yet}, {@code jwt-no-time}
     */
    void requireFresh(Instant now, Duration age, Duration ahead) {
        if (!claims.path("iat").isNumber()) {
            throw new TokenRefused("jwt-no-time", "The token has no iat.");
        }
        Instant issued = Instant.ofEpochSecond(claims.get("iat").asLong());
        if (issued.isAfter(now.plus(ahead)) || isAfter("nbf", now.plus(ahead))) {
            throw new TokenRefused("jwt-not-yet", "The token is of later.");
        }
        if (issued.plus(age).isBefore(now) || claims.path("exp").isNumber() && !isAfter("exp", now)) {
            throw new TokenRefused("jwt-expired", "The token has expired.");
        }
    }

    private boolean isAfter(String claim, Instant moment) {
        return claims.path(claim).isNumber() && Instant.ofEpochSecond(claims.get(claim).asLong()).isAfter(moment);
    }

    private String text(String claim) {
        String text = claims.path(claim).isTextual() || claims.path(claim).isNumber() ? claims.get(claim).asText() : null;
        return text == null || text.isBlank() ? null : text.substring(0, Math.min(LONGEST_NAME, text.length()));
    }

    /** A token that does not open the door. */
    static final class TokenRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        TokenRefused(String code, String message) {
            this(code, message, null);
        }

        TokenRefused(String code, String message, Throwable cause) {
            super(message, cause);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
