package midoffice.channels.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import midoffice.channels.broker.BackOffices.BackOffice;
import org.eclipse.microprofile.config.ConfigProvider;

/** Posts JSON to another system: no redirects, a time limit on connecting and one on the whole, and of the answer no more than a few
 * kilobytes. */
public class JsonPost {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int LARGEST = 16 * 1024;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();

    /** @throws DeliveryFailed when there was no answer in time, or one outside 200 to 299 */
    void send(BackOffice to, UUID idempotencyKey, String json) throws DeliveryFailed {
        send(to.address(), to.timeout(), to.token() == null ? null : "Bearer " + to.token(), idempotencyKey, json);
    }

    /**
     * @param address       one for which {@link #requireAllowed} was asked
     * @param timeout       for the whole answer
     * @param authorization value of that header, null to send none
     * @throws DeliveryFailed when there was no answer in time, or one outside 200 to 299
     */
    public void send(URI address, Duration timeout, String authorization, UUID idempotencyKey, String json) throws DeliveryFailed {
        exchange(address, timeout, authorization, idempotencyKey, json, BodyHandlers.discarding());
    }

    /**
     * Sends, and keeps what is answered.
     *
     * @return the answer's body, of which at most {@value #LARGEST} bytes are read
     * @throws DeliveryFailed when there was no answer in time, or one outside 200 to 299
     */
    public String ask(BackOffice to, UUID idempotencyKey, String json) throws DeliveryFailed {
        return exchange(to.address(), to.timeout(), to.token() == null ? null : "Bearer " + to.token(), idempotencyKey, json, limited());
    }

    private <T> T exchange(URI address, Duration timeout, String authorization, UUID idempotencyKey, String json,
            HttpResponse.BodyHandler<T> handler) throws DeliveryFailed {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout)
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .header("Idempotency-Key", idempotencyKey.toString()).POST(HttpRequest.BodyPublishers.ofString(json));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<T> answer = await(client.sendAsync(request.build(), handler), timeout);
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw new DeliveryFailed("http-" + answer.statusCode(), null);
        }
        return answer.body();
    }

    /** What comes after the first kilobytes is thrown away, so that no receiver can fill the memory. */
    private static HttpResponse.BodyHandler<String> limited() {
        return info -> {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            return HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(bytes ->
                    kept.write(bytes, 0, Math.min(bytes.length, LARGEST - kept.size())))), end -> kept.toString(StandardCharsets.UTF_8));
        };
    }

    /** @throws DeliveryFailed {@code host-not-allowed} when it lies on no host of {@code midoffice.outbound.allow} */
    public static void requireAllowed(URI address) throws DeliveryFailed {
        String allowed = ConfigProvider.getConfig().getOptionalValue("midoffice.outbound.allow", String.class).orElse("");
        new OutboundHosts(allowed, InetAddress::getAllByName).check(address);
    }

    /** The client's own time-out ends with the headers; this one covers a body that never ends too. */
    private static <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> answer, Duration timeout) throws DeliveryFailed {
        try {
            return answer.get(CONNECT.plus(timeout).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new DeliveryFailed("timeout", slow);
        } catch (ExecutionException failed) {
            throw new DeliveryFailed(code(failed.getCause()), failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("interrupted", stopping);
        }
    }

    private static String code(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
            return "unreachable";
        }
        if (cause instanceof java.net.http.HttpTimeoutException) {
            return "timeout";
        }
        return cause instanceof IOException ? "connection-lost" : "internal-" + cause.getClass().getSimpleName();
    }
}
