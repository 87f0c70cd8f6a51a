package midoffice.dossier.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The few requests to an object store that are needed. Each has a time limit for the whole answer; what fails for a reason that may pass
 * (no connection, cut off, too slow, an error of the server) is tried again after a growing pause, which is safe because every request may
 * be done twice.
 */
final class S3Bucket {

    private static final int ATTEMPTS = 4;
    private static final int NOT_FOUND = 404;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    /** Slower than this a store is as good as away. */
    private static final long SLOWEST_BYTES_PER_SECOND = 256 * 1024;

    private final S3Settings settings;
    private final S3Signature signature;
    private final HttpClient client;
    private final Clock clock;
    private final Duration patience;
    private final Duration firstPause;

    /**
     * @param patience   for an answer, beside the time that sending its body may take
     * @param firstPause before the second attempt; each next one is three times as long
     */
    S3Bucket(S3Settings settings, Clock clock, Duration patience, Duration firstPause) {
        this.settings = settings;
        this.signature = new S3Signature(settings);
        this.clock = clock;
        this.patience = patience;
        this.firstPause = firstPause;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience).build();
    }

    /** Some bytes of an object; {@code total} is the size of all of it. */
    record Range(byte[] bytes, long total) {
    }

    /** An object in a list. */
    record Listed(String key, Instant modified) {
    }

    /** A part of the list; {@code next} is null at the end. */
    record Page(List<Listed> objects, String next) {
    }

    /** @param sha256 of the file; the store refuses a body with another one */
    void put(String key, Path file, long size, String sha256) throws IOException {
        send("PUT", key, Map.of(), Map.of(), () -> BodyPublishers.ofFile(file), sha256, size);
    }

    void put(String key, byte[] bytes) throws IOException {
        send("PUT", key, Map.of(), Map.of(), () -> BodyPublishers.ofByteArray(bytes),
                java.util.HexFormat.of().formatHex(Digests.sha256().digest(bytes)), bytes.length);
    }

    /** @return the bytes from {@code from} on, at most {@code count}; none behind the end */
    Range get(String key, long from, int count) throws IOException {
        HttpResponse<byte[]> response = send("GET", key, Map.of(), Map.of("Range", "bytes=" + from + "-" + (from + count - 1)),
                BodyPublishers::noBody, S3Signature.EMPTY, count);
        if (response.statusCode() == RANGE_NOT_SATISFIABLE) {
            return new Range(new byte[0], from);
        }
        String range = response.headers().firstValue("Content-Range").orElse("");
        if (!range.matches("bytes " + from + "-\\d+/\\d+")) {
            throw new IOException("The object store did not answer with the bytes that were asked: " + range);
        }
        return new Range(response.body(), Long.parseLong(range.substring(range.indexOf('/') + 1)));
    }

    /** @return size in bytes */
    long size(String key) throws IOException {
        return head(key).headers().firstValueAsLong("Content-Length").orElseThrow(() -> new IOException("No size of " + key));
    }

    Instant modified(String key) throws IOException {
        String modified = head(key).headers().firstValue("Last-Modified").orElseThrow(() -> new IOException("No time of " + key));
        return ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private HttpResponse<byte[]> head(String key) throws IOException {
        return send("HEAD", key, Map.of(), Map.of(), BodyPublishers::noBody, S3Signature.EMPTY, 0);
    }

    void delete(String key) throws IOException {
        send("DELETE", key, Map.of(), Map.of(), BodyPublishers::noBody, S3Signature.EMPTY, 0);
    }

    /** @param from what the page before gave as next, or null */
    Page list(String from) throws IOException {
        Map<String, String> query = new TreeMap<>(Map.of("list-type", "2"));
        if (from != null) {
            query.put("continuation-token", from);
        }
        return page(send("GET", "", query, Map.of(), BodyPublishers::noBody, S3Signature.EMPTY, 0).body());
    }

    private HttpResponse<byte[]> send(String method, String key, Map<String, String> query, Map<String, String> headers, Body body,
            String bodyHash, long bytes) throws IOException {
        Duration limit = patience.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            IOException failed;
            try {
                HttpResponse<byte[]> response = once(request(method, key, query, headers, body, bodyHash), limit);
                int status = response.statusCode();
                if (status < 300 || status == RANGE_NOT_SATISFIABLE) {
                    return response;
                }
                if (status == NOT_FOUND) {
                    throw new NoSuchFileException(settings + "/" + key);
                }
                failed = new IOException("The object store answers " + status + " to " + method + " " + key);
                if (!PASSING.contains(status)) {
                    throw new Final(failed);
                }
            } catch (NoSuchFileException | InterruptedIOException | Final e) {
                throw e;
            } catch (IOException e) {
                failed = e;
            }
            if (attempt == ATTEMPTS) {
                throw failed;
            }
            sleep(pause);
            pause = pause.multipliedBy(3);
        }
    }

    private HttpRequest request(String method, String key, Map<String, String> query, Map<String, String> headers, Body body,
            String bodyHash) throws IOException {
        String base = settings.endpoint().toString().replaceAll("/+$", "") + "/" + settings.bucket() + (key.isEmpty() ? "" : "/" + key);
        URI address = URI.create(query.isEmpty() ? base : base + "?" + S3Signature.query(query));
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body.publisher());
        headers.forEach(request::header);
        signature.headers(method, address, query, bodyHash, clock.instant()).forEach(request::header);
        return request.build();
    }

    /** The limit is for all of the answer, which the client's own time-out is not. */
    private HttpResponse<byte[]> once(HttpRequest request, Duration limit) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("The object store did not answer within " + limit, e);
        } catch (ExecutionException e) {
            throw new IOException("The object store cannot be reached: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw interrupted();
        }
    }

    private static void sleep(Duration pause) throws IOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Interrupted while waiting for the object store");
    }

    private static Page page(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<Listed> objects = new ArrayList<>();
        String key = null;
        String next = null;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "Key" -> key = reader.getElementText();
                        case "LastModified" -> objects.add(new Listed(key, Instant.parse(reader.getElementText())));
                        case "NextContinuationToken" -> next = reader.getElementText();
                        default -> { }
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("The object store's list cannot be read", e);
        }
        return new Page(objects, next);
    }

    /** A body is sent anew with each attempt. */
    private interface Body {
        BodyPublisher publisher() throws IOException;
    }

    /** Trying again would not help. */
    private static final class Final extends IOException {
        private static final long serialVersionUID = 1L;

        Final(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
