package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.dossier.api.spi.ForeignPages;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks at pages of hosts on the list {@code midoffice.outbound.allow}, within three seconds and a quarter of a megabyte, and follows no
 * redirect: nobody can make the server call an inner address. What was found is kept for ten minutes, what was not for one.
 */
@ApplicationScoped
class AllowedPages implements ForeignPages {

    private static final Logger LOG = Logger.getLogger(AllowedPages.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST = 256 * 1024;
    private static final int KEPT = 500;
    private static final Duration FOUND = Duration.ofMinutes(10);
    private static final Duration MISSED = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private record Seen(Optional<String> json, Instant until) {
    }

    @Override
    public Optional<String> json(String address) {
        Instant now = Instant.now();
        synchronized (seen) {
            Seen before = seen.get(address);
            if (before != null && before.until().isAfter(now)) {
                return before.json();
            }
        }
        Optional<String> json = fetch(address);
        synchronized (seen) {
            if (seen.size() >= KEPT) {
                seen.remove(seen.keySet().iterator().next());
            }
            seen.put(address, new Seen(json, now.plus(json.isPresent() ? FOUND : MISSED)));
        }
        return json;
    }

    private Optional<String> fetch(String address) {
        try {
            URI uri = URI.create(address);
            String allowed = ConfigProvider.getConfig().getOptionalValue("midoffice.outbound.allow", String.class).orElse("");
            new OutboundHosts(allowed, InetAddress::getAllByName).check(uri);
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "application/json").build();
            CompletableFuture<Optional<String>> answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                    .thenApply(AllowedPages::body);
            try {
                return answer.get(PATIENCE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                answer.cancel(true);
            }
        } catch (DeliveryFailed | IllegalArgumentException | ExecutionException | TimeoutException e) {
            LOG.log(Level.FINE, e, () -> "No page at " + address);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> body(HttpResponse<InputStream> answer) {
        try (InputStream in = answer.body()) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            read.write(in.readNBytes(LARGEST));
            boolean whole = in.read() < 0;
            return answer.statusCode() == 200 && whole ? Optional.of(read.toString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.FINE, "A page was cut off", e);
            return Optional.empty();
        }
    }
}
