package midoffice.bench.register;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Takes notifications and counts them. */
final class Subscriber implements AutoCloseable {

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicLong taken = new AtomicLong();

    Subscriber() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            taken.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/told";
    }

    /**
     * Waits until that many came.
     *
     * @return how long that took
     * @throws IllegalStateException when fewer came in that time
     */
    Duration await(long wanted, Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        while (taken.get() < wanted) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IllegalStateException("Notifications: " + taken.get() + " of " + wanted + " came within " + patience);
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
