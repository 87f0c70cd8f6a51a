package midoffice.ear.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A parking back office as suppliers deliver them: it takes work orders over REST, is slow, fails when it likes, and tells the result later over SOAP or over
 * REST. It stands in for a system the city does not run here; how badly it behaves is set by {@link #behave}.
 */
public final class ParkingBackOffice implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final String midoffice;
    private final String authorization;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<String, String> taken = new ConcurrentHashMap<>();
    private volatile Behaviour behaviour = new Behaviour(0, Duration.ZERO, Duration.ZERO, Answer.SOAP);
    private int failed;

    private ParkingBackOffice(HttpServer server, String midoffice, String client, String secret) {
        this.server = server;
        this.midoffice = midoffice;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** How the result comes back. */
    public enum Answer {
        SOAP, REST, NONE
    }

    /**
     * @param failFirst calls answered 503 before the first good one
     * @param slowness  how long each call takes
     * @param thinking  time between taking a work order and telling its result
     */
    public record Behaviour(int failFirst, Duration slowness, Duration thinking, Answer answer) {
    }

    /** A call that came in; {@code status} is what was answered. */
    public record Received(String key, String body, int status) {
    }

    /**
     * @param port      port on the loopback address, 0 for a free one
     * @param midoffice base address of the mid office to report to
     */
    public static ParkingBackOffice start(int port, String midoffice, String client, String secret) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            ParkingBackOffice office = new ParkingBackOffice(server, midoffice, client, secret);
            server.createContext("/work-orders", office::take);
            server.setExecutor(Executors.newFixedThreadPool(4));
            server.start();
            return office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/work-orders";
    }

    public synchronized void behave(Behaviour newBehaviour) {
        behaviour = newBehaviour;
        failed = 0;
    }

    /** Every call so far, the failed ones too. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop(0);
        later.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        Behaviour now = behaviour;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        sleep(now.slowness());
        int status = mustFail(now) ? 503 : 202;
        received.add(new Received(key, body, status));
        if (status == 202 && taken.putIfAbsent(key == null ? UUID.randomUUID().toString() : key, body) == null
                && now.answer() != Answer.NONE) {
            JsonObject order = Json.createReader(new StringReader(body)).readObject();
            later.schedule(() -> tell(order, now.answer()), now.thinking().toMillis(), TimeUnit.MILLISECONDS);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private synchronized boolean mustFail(Behaviour now) {
        if (failed < now.failFirst()) {
            failed++;
            return true;
        }
        return false;
    }

    private void tell(JsonObject order, Answer answer) {
        String id = order.getString("id");
        String messageId = UUID.randomUUID().toString();
        String text = "Geen andere vergunning op dit adres; nummerplaat is in orde.";
        for (int attempt = 0; attempt < 60; attempt++) {
            try {
                HttpResponse<String> response = answer == Answer.SOAP ? soap(id, messageId, text) : rest(id, messageId, text);
                if (response.statusCode() < 300) {
                    return;
                }
                System.out.println("Parking back office: answer not taken (" + response.statusCode() + ") " + response.body());
            } catch (IOException e) {
                System.out.println("Parking back office: mid office does not answer, trying again: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            sleep(Duration.ofSeconds(1));
        }
    }

    private HttpResponse<String> rest(String id, String messageId, String text) throws IOException, InterruptedException {
        URI state = URI.create(midoffice + "/api/broker/v1/work-orders/" + id);
        HttpResponse<String> current = http.send(HttpRequest.newBuilder(state).header("Authorization", authorization)
                .timeout(Duration.ofSeconds(10)).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (current.statusCode() != 200) {
            return current;
        }
        String body = Json.createObjectBuilder().add("messageId", messageId).add("status", "done").add("answer", text).build().toString();
        return http.send(HttpRequest.newBuilder(URI.create(state + "/status")).header("Authorization", authorization)
                .header("Content-Type", "application/json").header("If-Match", current.headers().firstValue("ETag").orElse("*"))
                .timeout(Duration.ofSeconds(10)).PUT(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> soap(String id, String messageId, String text) throws IOException, InterruptedException {
        String envelope = """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:w="urn:midoffice:workorder:status:1">
                  <s:Body><w:reportStatus>
                    <w:workOrder>%s</w:workOrder><w:messageId>%s</w:messageId><w:status>done</w:status><w:answer>%s</w:answer>
                  </w:reportStatus></s:Body>
                </s:Envelope>""".formatted(id, messageId, text);
        return http.send(HttpRequest.newBuilder(URI.create(midoffice + "/soap/status")).header("Authorization", authorization)
                .header("Content-Type", "text/xml; charset=utf-8").header("SOAPAction", "\"\"").timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(envelope)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
