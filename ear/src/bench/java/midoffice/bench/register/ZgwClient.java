package midoffice.bench.register;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client of the ZGW APIs that signs its own tokens, over connections that stay open. Several threads may use it at once. */
final class ZgwClient {

    private static final int TOKEN_SECONDS = 30;
    private static final int PATIENCE = 60_000;

    private final String base;
    private final String id;
    private final String secret;
    private volatile Token token = new Token("", 0);

    private record Token(String text, long issued) {
    }

    /** Connections of all users are kept: with fewer, most requests would open a new one. */
    static void keepConnections(int most) {
        System.setProperty("http.maxConnections", Integer.toString(most));
        System.setProperty("sun.net.http.retryPost", "false");
    }

    ZgwClient(String base, String id, String secret) {
        this.base = base;
        this.id = id;
        this.secret = secret;
    }

    /** What came back. */
    record Answer(int status, byte[] body) {

        JsonObject json() {
            try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readObject();
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** @throws IllegalStateException when it is another status */
        Answer expect(int wanted, String asked) {
            if (status != wanted) {
                throw new IllegalStateException(asked + ": " + status + " instead of " + wanted + ": " + text());
            }
            return this;
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, null).expect(200, path);
    }

    /** A list that the standard does not divide into pages. */
    JsonArray getAll(String path) throws IOException {
        try (var reader = Json.createReader(new ByteArrayInputStream(get(path).body()))) {
            return reader.readArray();
        }
    }

    Answer post(String path, String json) throws IOException {
        return send("POST", path, json);
    }

    /** @return the address of what was made */
    String created(String path, String json) throws IOException {
        return post(path, json).expect(201, path).json().getString("url");
    }

    private Answer send(String method, String path, String json) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(path.startsWith("http") ? path : base + path).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Bearer " + token());
        connection.setRequestProperty("Accept-Crs", "EPSG:4326");
        if (json != null) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Content-Crs", "EPSG:4326");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.getOutputStream().write(body);
        } else if (method.equals("POST")) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(0);
            connection.getOutputStream().close();
        }
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, body == null ? new byte[0] : body.readAllBytes());
        }
    }

    /** A token serves for some time, as it does for real clients. */
    private String token() {
        long now = Instant.now().getEpochSecond();
        Token known = token;
        if (known.issued() + TOKEN_SECONDS < now) {
            known = new Token(signed(now), now);
            token = known;
        }
        return known.text();
    }

    private String signed(long now) {
        try {
            String head = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
                    + part("{\"client_id\":\"" + id + "\",\"iat\":" + now + ",\"user_id\":\"bench\",\"user_representation\":\"Bench\"}");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return head + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(head.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
