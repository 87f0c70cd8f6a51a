package midoffice.dossier.content;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as object stores ask it: AWS Signature Version 4, with the hash of the body among what is signed. */
final class S3Signature {

    /** Hash of an empty body. */
    static final String EMPTY = HexFormat.of().formatHex(Digests.sha256().digest());

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private final S3Settings settings;

    S3Signature(S3Settings settings) {
        this.settings = settings;
    }

    /**
     * @param query    in any order, not encoded
     * @param bodyHash SHA-256 of the body, in hexadecimal
     * @return headers to send along
     */
    Map<String, String> headers(String method, URI address, Map<String, String> query, String bodyHash, Instant now) {
        String time = TIME.format(now);
        String scope = time.substring(0, 8) + "/" + settings.region() + "/s3/aws4_request";
        SortedMap<String, String> signed = new TreeMap<>(Map.of("host", host(address), "x-amz-content-sha256", bodyHash, "x-amz-date",
                time));
        String names = String.join(";", signed.keySet());
        String request = String.join("\n", method, address.getRawPath(), query(query),
                signed.entrySet().stream().map(h -> h.getKey() + ":" + h.getValue() + "\n").collect(Collectors.joining()), names, bodyHash);
        String toSign = String.join("\n", ALGORITHM, time, scope, hex(Digests.sha256().digest(bytes(request))));
        byte[] key = bytes("AWS4" + settings.secretKey());
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        String authorization = ALGORITHM + " Credential=" + settings.accessKey() + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                + hex(hmac(key, toSign));
        return Map.of("x-amz-content-sha256", bodyHash, "x-amz-date", time, "Authorization", authorization);
    }

    /** @return the query as it is signed and must be sent: sorted, and everything but letters, digits and {@code -._~} encoded */
    static String query(Map<String, String> query) {
        return new TreeMap<>(query).entrySet().stream().map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static String host(URI address) {
        boolean usual = address.getPort() < 0 || address.getPort() == (address.getScheme().equals("https") ? 443 : 80);
        return usual ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
