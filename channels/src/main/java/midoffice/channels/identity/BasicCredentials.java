package midoffice.channels.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Id and secret of a client, as HTTP Basic sends them (RFC 7617, UTF-8). */
record BasicCredentials(String clientId, String secret) {

    private static final String SCHEME = "basic ";
    private static final int LONGEST_HEADER = 1024;

    /** @return the credentials, empty when the header is of another scheme or no valid Basic */
    static Optional<BasicCredentials> parse(String header) {
        if (header.length() > LONGEST_HEADER || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 1 ? Optional.empty() : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "BasicCredentials[" + clientId + "]";
    }
}
