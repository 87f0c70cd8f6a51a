package midoffice.dossier.content;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An object store of one bucket in memory that refuses what is not signed or not what its hash says, and misbehaves when told to. */
class ObjectStoreSimulator implements AutoCloseable {

    enum Trouble {
        ERROR, SLOW, CUT
    }

    static final String BUCKET = "documents";
    private static final int PAGE = 3;

    final NavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    final Map<String, Instant> times = new ConcurrentHashMap<>();
    /** What goes wrong with the next requests, one each. */
    final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    ObjectStoreSimulator() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    S3Settings settings() {
        return new S3Settings(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), BUCKET, "eu-test-1", "key", "secret");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Trouble trouble = troubles.poll();
        try (exchange) {
            if (trouble == Trouble.ERROR) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (trouble == Trouble.SLOW) {
                Thread.sleep(1500);
            }
            if (!isSigned(exchange, body)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            String key = exchange.getRequestURI().getPath().substring(("/" + BUCKET).length()).replaceFirst("^/", "");
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(key, body);
                    times.put(key, Instant.now());
                    exchange.sendResponseHeaders(200, -1);
                }
                case "DELETE" -> {
                    objects.remove(key);
                    exchange.sendResponseHeaders(204, -1);
                }
                case "HEAD" -> head(exchange, key);
                default -> {
                    if (key.isEmpty()) {
                        list(exchange);
                    } else {
                        get(exchange, key, trouble == Trouble.CUT);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        String authorization = String.valueOf(headers.getFirst("Authorization"));
        String hash = headers.getFirst("x-amz-content-sha256");
        return authorization.matches("AWS4-HMAC-SHA256 Credential=key/\\d{8}/eu-test-1/s3/aws4_request, "
                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}") && headers.getFirst("x-amz-date") != null
                && HexFormat.of().formatHex(Digests.sha256().digest(body)).equals(hash);
    }

    private void head(HttpExchange exchange, String key) throws IOException {
        byte[] object = objects.get(key);
        if (object == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(times.get(key)
                .atOffset(ZoneOffset.UTC)));
        exchange.getResponseHeaders().set("Content-Length", String.valueOf(object.length));
        exchange.sendResponseHeaders(200, -1);
    }

    private void get(HttpExchange exchange, String key, boolean cut) throws IOException {
        byte[] object = objects.get(key);
        String[] range = exchange.getRequestHeaders().getFirst("Range").substring("bytes=".length()).split("-");
        int from = Integer.parseInt(range[0]);
        if (object == null || from >= object.length) {
            exchange.sendResponseHeaders(object == null ? 404 : 416, -1);
            return;
        }
        int to = Math.min(Integer.parseInt(range[1]), object.length - 1);
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + object.length);
        exchange.sendResponseHeaders(206, to - from + 1);
        exchange.getResponseBody().write(object, from, cut ? (to - from) / 2 : to - from + 1);
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String after = query.contains("continuation-token=") ? query.replaceAll(".*continuation-token=([^&]*).*", "$1")
                .replaceFirst("^after ", "") : "";
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>"
                + "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        var rest = objects.tailMap(after, false);
        rest.keySet().stream().limit(PAGE).forEach(key -> xml.append("<Contents><Key>").append(key).append("</Key><LastModified>")
                .append(times.get(key)).append("</LastModified></Contents>"));
        if (rest.size() > PAGE) {
            String last = rest.keySet().stream().limit(PAGE).reduce((a, b) -> b).orElseThrow();
            xml.append("<NextContinuationToken>after ").append(last).append("</NextContinuationToken>");
        }
        byte[] body = xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    void age(String sha256, Instant time) {
        times.put(Digests.path(sha256), time);
    }

    void alter(String sha256) {
        objects.computeIfPresent(Digests.path(sha256), (k, bytes) -> Arrays.copyOf(bytes, bytes.length + 1));
    }
}
