package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks whether pages elsewhere are still there: https only, hosts of {@code midoffice.outbound.allow} only, four seconds each, no redirect is
 * followed and nothing is read.
 */
@ApplicationScoped
public class LinkCheck {

    private static final Logger LOG = Logger.getLogger(LinkCheck.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int GONE = 400;

    /** What came of looking. */
    public enum Found {
        ALIVE, DEAD, NOT_ALLOWED
    }

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param addresses few enough to be asked at once */
    public Map<String, Found> look(List<String> addresses) {
        Map<String, CompletableFuture<Found>> asked = new LinkedHashMap<>();
        addresses.forEach(address -> asked.put(address, ask(address)));
        Map<String, Found> found = new LinkedHashMap<>();
        asked.forEach((address, answer) -> found.put(address, answer.join()));
        return found;
    }

    private CompletableFuture<Found> ask(String address) {
        try {
            URI uri = URI.create(address);
            String allowed = ConfigProvider.getConfig().getOptionalValue("midoffice.outbound.allow", String.class).orElse("");
            new OutboundHosts(allowed, InetAddress::getAllByName).check(uri);
            if (!"https".equalsIgnoreCase(uri.getScheme())) {
                return CompletableFuture.completedFuture(Found.NOT_ALLOWED);
            }
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).GET().build();
            return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .thenApply(answer -> answer.statusCode() < GONE ? Found.ALIVE : Found.DEAD)
                    .completeOnTimeout(Found.DEAD, PATIENCE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(failure -> {
                        LOG.log(Level.FINE, failure, () -> "No page at " + address);
                        return Found.DEAD;
                    });
        } catch (DeliveryFailed | IllegalArgumentException e) {
            LOG.log(Level.FINE, e, () -> "May not look at " + address);
            return CompletableFuture.completedFuture("host-unknown".equals(e.getMessage()) ? Found.DEAD : Found.NOT_ALLOWED);
        }
    }
}
