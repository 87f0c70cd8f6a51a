package midoffice.channels.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import midoffice.channels.broker.BackOffices.BackOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonPostTest {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final UUID key = UUID.randomUUID();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ok", exchange -> {
            calls.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes()));
            answer(exchange, 202);
        });
        server.createContext("/busy", exchange -> answer(exchange, 503));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/ok");
            answer(exchange, 307);
        });
        server.createContext("/slow", exchange -> {
            pause(5_000);
            answer(exchange, 200);
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause(100);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void sendsTheBodyWithItsKeyAndToken() throws DeliveryFailed {
        new JsonPost().send(new BackOffice(address("/ok"), Duration.ofSeconds(5), "secret"), key, "{\"id\":\"1\"}");

        assertEquals(List.of(key + " Bearer secret {\"id\":\"1\"}"), calls);
    }

    @Test
    void doesNotTakeAnErrorForDelivery() {
        assertEquals("http-503", failure("/busy", Duration.ofSeconds(5)));
    }

    @Test
    void doesNotFollowRedirects() {
        assertEquals("http-307", failure("/moved", Duration.ofSeconds(5)));
        assertTrue(calls.isEmpty());
    }

    @Test
    void givesUpOnAnAnswerThatDoesNotCome() {
        assertEquals("timeout", failure("/slow", Duration.ofMillis(300)));
    }

    @Test
    void givesUpOnABodyThatDoesNotEnd() {
        long before = System.nanoTime();
        assertEquals("timeout", failure("/endless", Duration.ofMillis(300)));
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 5);
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free + "/");
        assertEquals("unreachable",
                assertThrows(DeliveryFailed.class, () -> new JsonPost().send(new BackOffice(nobody, Duration.ofSeconds(2), null), key, "{}")).code());
    }

    private String failure(String path, Duration timeout) {
        return assertThrows(DeliveryFailed.class, () -> new JsonPost().send(new BackOffice(address(path), timeout, null), key, "{}")).code();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
