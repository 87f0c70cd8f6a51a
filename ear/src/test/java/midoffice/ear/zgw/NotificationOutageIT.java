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
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import midoffice.ear.harness.RunningProduct;
import org.junit.jupiter.api.Test;

/**
 * A subscriber that is gone while dossiers change, and comes back: it gets everything, in order, nothing twice. How many changes is for
 * {@code midoffice.notification.changes} to say (500).
 */
class NotificationOutageIT {

    private static final int WRITERS = 8;
    private static final int DOSSIERS = 40;
    private static final String ORGANISATION = "111222333";

    private final RegisterClient client = RegisterClient.demo(RunningProduct.shared().url());
    private final List<Received> received = new ArrayList<>();

    private record Received(String event, String authorization, JsonObject body) {
    }

    @Test
    void a_subscriber_that_was_away_gets_all_in_order_and_nothing_twice() throws Exception {
        int changes = Integer.getInteger("midoffice.notification.changes", 500);
        int port = freePort();
        RegisterClient.Answer subscription = client.post("/notificaties/api/v1/abonnement", """
                {"callbackUrl":"http://localhost:%d/told","auth":"Bearer of-the-subscriber",
                "kanalen":[{"naam":"zaken","filters":{"bronorganisatie":"%s"}}]}""".formatted(port, ORGANISATION));
        assertEquals(201, subscription.status(), subscription.body());
        HttpServer subscriber = null;
        try {
            int made = change(changes);
            Instant back = Instant.now();
            subscriber = open(port);
            await(made, Duration.ofMinutes(8));
            System.out.println("Notifications after the outage: " + made + " delivered " + Duration.between(back, Instant.now()).toMillis()
                    + " ms after the subscriber came back");
            Thread.sleep(2_000);
            check(made);
        } finally {
            if (subscriber != null) {
                subscriber.stop(0);
            }
            assertEquals(204, client.send("DELETE", subscription.url(), null).status());
        }
    }

    @Test
    void who_may_not_be_called_cannot_subscribe_and_nonsense_is_told() {
        String foreign = "{\"callbackUrl\":\"https://inside.example.org/x\",\"auth\":\"a\",\"kanalen\":[{\"naam\":\"zaken\",\"filters\":{}}]}";
        RegisterClient.Answer refused = client.post("/notificaties/api/v1/abonnement", foreign);
        assertEquals(400, refused.status(), refused.body());
        assertTrue(refused.body().contains("callbackUrl"), refused.body());
        RegisterClient.Answer channel = client.post("/notificaties/api/v1/abonnement",
                "{\"callbackUrl\":\"http://localhost:9/x\",\"auth\":\"a\",\"kanalen\":[{\"naam\":\"nothing\",\"filters\":{}}]}");
        assertEquals(400, channel.status(), channel.body());
        assertEquals(400, client.post("/notificaties/api/v1/abonnement", "{").status());
        assertEquals(400, client.post("/notificaties/api/v1/kanaal", "{\"naam\":\"zaken\"}").status());
        assertEquals(400, client.post("/notificaties/api/v1/notificaties", "{\"kanaal\":\"nothing\"}").status());
    }

    /** @return how many notifications that makes: one for each dossier, one for each change */
    private int change(int changes) throws Exception {
        String type = client.get("/catalogi/api/v1/zaaktypen?status=definitief").json().getJsonArray("results").getJsonObject(0).getString("url");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> work = new ArrayList<>();
            int each = changes / DOSSIERS;
            for (int dossier = 0; dossier < DOSSIERS; dossier++) {
                work.add(writers.submit(() -> one(type, each)));
            }
            for (Future<?> done : work) {
                done.get();
            }
            return DOSSIERS * (each + 1);
        } finally {
            writers.shutdownNow();
        }
    }

    private void one(String type, int changes) {
        RegisterClient.Answer dossier = client.post("/zaken/api/v1/zaken", "{\"bronorganisatie\":\"" + ORGANISATION
                + "\",\"verantwoordelijkeOrganisatie\":\"000000000\",\"startdatum\":\"2026-01-01\",\"zaaktype\":\"" + type + "\"}");
        assertEquals(201, dossier.status(), dossier.body());
        for (int i = 0; i < changes; i++) {
            assertEquals(200, client.send("PATCH", dossier.url(), "{\"toelichting\":\"" + i + "\"}").status());
        }
    }

    private void check(int made) {
        List<Received> all;
        synchronized (received) {
            all = List.copyOf(received);
        }
        assertEquals(made, all.size());
        Set<String> events = new HashSet<>();
        Map<String, Instant> last = new LinkedHashMap<>();
        for (Received one : all) {
            assertTrue(events.add(one.event()), "twice: " + one.event());
            assertEquals("Bearer of-the-subscriber", one.authorization());
            String dossier = one.body().getString("hoofdObject");
            Instant at = Instant.parse(one.body().getString("aanmaakdatum"));
            Instant before = last.put(dossier, at);
            assertEquals(before == null ? "create" : "update", one.body().getString("actie"));
            assertFalse(before != null && at.isBefore(before), "out of order: " + dossier);
        }
        assertEquals(DOSSIERS, last.size());
    }

    private void await(int made, Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (size() < made && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }

    private int size() {
        synchronized (received) {
            return received.size();
        }
    }

    private HttpServer open(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/told", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try (var reader = Json.createReader(new StringReader(body))) {
                Received one = new Received(exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        exchange.getRequestHeaders().getFirst("Authorization"), reader.readObject());
                synchronized (received) {
                    received.add(one);
                }
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
