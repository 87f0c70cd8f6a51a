package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client of the ZGW APIs that signs its own tokens. */
final class RegisterClient {

    /** Over one HTTP/2 connection, large bodies that are refused unread would stop those after them. */
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final String base;
    private final String id;
    private final String secret;

    RegisterClient(String base, String id, String secret) {
        this.base = base;
        this.id = id;
        this.secret = secret;
    }

    static RegisterClient demo(String base) {
        return new RegisterClient(base, "demo", "demo-secret-demo-secret-demo-secret");
    }

    record Answer(int status, String body, HttpResponse<String> raw) {

        JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        JsonValue value() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readValue();
            }
        }

        /** The address of what was answered; fails with the refusal when there is none. */
        String url() {
            assertTrue(status / 100 == 2, body);
            return json().getString("url");
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    /** @return the address of what was made */
    String created(String path, String json) {
        Answer answer = post(path, json);
        assertEquals(201, answer.status(), path + ": " + answer.body());
        return answer.url();
    }

    Answer send(String method, String path, String json, String... headers) {
        return raw(method, path, json == null ? null : json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends bytes as they are; a header that is given replaces the usual one. */
    Answer raw(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .header("Authorization", "Bearer " + token()).header("Accept-Crs", "EPSG:4326").header("Content-Crs", "EPSG:4326")
                .timeout(LONGEST).method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            // an answer of which the client asked some fields only is less than the document says
            boolean cut = path.endsWith("/_zoek") && body != null && new String(body, StandardCharsets.UTF_8).contains("\"fields\"");
            if (!cut) {
                judge(method, path, answer);
            }
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every answer in every test is held against the standard's own documents. */
    private static void judge(String method, String path, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        List<String> faults = StandardContract.atHand().map(c -> c.faults(method, path, answer.statusCode(), type, answer.body())).orElse(List.of());
        assertEquals(List.of(), faults, () -> method + " " + path + " answers " + answer.statusCode() + ": " + answer.body());
    }

    private String token() {
        return token("HS256", "HmacSHA256", Instant.now());
    }

    /** @param algorithm what the token says, {@code mac} what it is signed with */
    String token(String algorithm, String mac, Instant issued) {
        try {
            String head = part("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "."
                    + part("{\"client_id\":\"" + id + "\",\"iat\":" + issued.getEpochSecond() + ",\"user_id\":\"test\"}");
            Mac signer = Mac.getInstance(mac);
            signer.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac));
            return head + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.doFinal(head.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
