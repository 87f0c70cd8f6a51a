package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seeing what waits, fails and was delivered, and letting it be sent again: over REST and on the page. */
class OutboxIT extends RuleBase {

    private static final String OUTBOX = "/api/broker/v1/outbox";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> received = new ArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private HttpServer subscriber;
    private String subscription;
    private String destination;
    private String dossier;

    @BeforeEach
    void subscribe() throws IOException {
        subscriber = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        subscriber.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (answer.get() == 204) {
                synchronized (received) {
                    received.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                }
            }
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        subscriber.start();
        RegisterTypes types = RegisterTypes.published(client);
        subscription = ok(201, client.post("/notificaties/api/v1/abonnement", """
                {"callbackUrl":"http://localhost:%d/","auth":"Bearer x","kanalen":[{"naam":"zaken","filters":{"zaaktype":"%s"}}]}"""
                .formatted(subscriber.getAddress().getPort(), types.type()))).url();
        destination = "subscription:" + subscription.substring(subscription.lastIndexOf('/') + 1);
        dossier = dossier(types);
        for (int i = 0; i < 4; i++) {
            ok(200, client.send("PATCH", dossier, "{\"toelichting\":\"" + i + "\"}"));
        }
        await(5);
    }

    @AfterEach
    void leave() {
        subscriber.stop(0);
        client.send("DELETE", subscription, null);
    }

    @Test
    void what_was_delivered_is_listed_counted_and_shown() {
        JsonObject all = json(get("/messages?state=delivered&destination=" + destination));
        assertEquals(5, all.getInt("total"));
        JsonObject first = json(get("/messages?state=delivered&size=2&destination=" + destination));
        assertEquals(2, first.getJsonArray("messages").size());
        JsonObject second = json(get("/messages?state=delivered&size=200&destination=" + destination + "&after=" + first.getString("next")));
        assertEquals(3, second.getJsonArray("messages").size());
        assertFalse(second.containsKey("next"), second.toString());
        JsonObject one = json(get("/messages/" + all.getJsonArray("messages").getJsonObject(0).getString("id")));
        assertTrue(received.contains(one.getString("event")));
        assertTrue(one.getJsonObject("payload").getString("body").contains(dossier.substring(dossier.lastIndexOf('/'))), one.toString());
        JsonObject figures = json(get("/destinations")).getJsonArray("destinations").stream().map(JsonObject.class::cast)
                .filter(d -> d.getString("destination").equals(destination)).findFirst().orElseThrow();
        assertEquals(5, figures.getInt("delivered"));
        assertEquals(0, figures.getInt("waiting") + figures.getInt("failing"));
    }

    @Test
    void a_span_is_sent_again_in_order_once_for_each_request() throws Exception {
        List<String> before = List.copyOf(received);
        String to = Instant.now().plusSeconds(5).toString();
        String span = "{\"destination\":\"" + destination + "\",\"to\":\"" + to + "\"}";
        String key = UUID.randomUUID().toString();
        JsonObject done = json(post(span, key));
        assertEquals(5, done.getInt("replayed"), done.toString());
        assertFalse(done.getBoolean("more"));
        await(10);
        assertEquals(before, received.subList(5, 10), "the same, in the same order");
        JsonObject again = json(post(span, key));
        assertTrue(again.getBoolean("repeated"));
        assertEquals(5, again.getInt("replayed"));
        Thread.sleep(3000);
        assertEquals(10, received.size(), "the repeated request sent nothing");
        assertEquals(409, post("{\"destination\":\"mail\"}", key).statusCode());
    }

    @Test
    void one_is_sent_again_and_nothing_comes_before_its_time() throws Exception {
        String last = json(get("/messages?state=delivered&destination=" + destination)).getJsonArray("messages").getJsonObject(0).getString("id");
        assertEquals(1, json(post("{\"message\":\"" + last + "\"}", null)).getInt("replayed"));
        await(6);
        assertEquals(received.get(4), received.get(5));
    }

    @Test
    void what_fails_is_shown_with_its_cause_and_hurried() throws Exception {
        answer.set(500);
        ok(200, client.send("PATCH", dossier, "{\"toelichting\":\"mislukt\"}"));
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        JsonObject failed = json(get("/messages?state=failed&destination=" + destination));
        while (failed.getInt("total") == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(300);
            failed = json(get("/messages?state=failed&destination=" + destination));
        }
        JsonObject message = failed.getJsonArray("messages").getJsonObject(0);
        assertEquals("http-500", message.getString("lastError"));
        answer.set(204);
        json(post("{\"destination\":\"" + destination + "\",\"to\":\"2020-01-01T00:00:00Z\"}", null));
        await(6);
    }

    @Test
    void wrong_requests_are_told_and_strangers_kept_out() throws Exception {
        for (String query : List.of("state=lost", "size=0", "size=201", "size=x", "from=yesterday", "after=x")) {
            assertEquals(400, get("/messages?" + query).statusCode(), query);
        }
        assertEquals(404, get("/messages/" + UUID.randomUUID()).statusCode());
        assertEquals(404, get("/messages/x").statusCode());
        for (String body : List.of("{", "[]", "{}", "{\"message\":\"x\"}", "{\"destination\":1}",
                "{\"destination\":\"a\",\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}")) {
            assertEquals(400, post(body, null).statusCode(), body);
        }
        assertEquals(404, post("{\"message\":\"" + UUID.randomUUID() + "\"}", null).statusCode());
        HttpRequest.Builder stranger = HttpRequest.newBuilder(URI.create(base + OUTBOX + "/destinations"));
        assertEquals(401, http.send(stranger.GET().build(), HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void administrators_do_the_same_on_the_page_and_see_it_on_their_day() {
        Visitor karim = new Visitor(base);
        assertTrue(karim.signInAs("Karim Benali", "/intranet/mijn-dag.xhtml").text().contains("uitgaande berichten"));
        Visitor.Answer page = karim.get("/intranet/outbox.xhtml?staat=delivered&bestemming=" + destination);
        assertTrue(page.text().contains("Bezorgd (5)"), page.text());
        Visitor.Answer sent = karim.submit(page, page.formWith("[name='span:do']"), java.util.Map.of("span:do", "x"), java.util.Map.of());
        assertTrue(sent.text().contains("5 berichten vertrekken opnieuw"), sent.text());
        await(10);
        assertFalse(new Visitor(base).signInAs("Tom Claes", "/intranet/mijn-dag.xhtml").text().contains("uitgaande berichten"));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + OUTBOX + path)).GET());
    }

    private HttpResponse<String> post(String body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + OUTBOX + "/replays")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        String basic = RunningProduct.CLIENT + ":" + RunningProduct.SECRET;
        try {
            return http.send(request.header("Authorization", "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private void await(int count) {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (size() < count) {
            assertTrue(Instant.now().isBefore(end), size() + " of " + count + " came");
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private int size() {
        synchronized (received) {
            return received.size();
        }
    }
}
