package midoffice.channels.broker;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import midoffice.channels.broker.BackOffices.BackOffice;

/** Posts JSON to another system: no redirects, a time limit on connecting and one on the whole, and the answer's body is not kept. */
class JsonPost {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();

    /** @throws DeliveryFailed when there was no answer in time, or one outside 200 to 299 */
    void send(BackOffice to, UUID idempotencyKey, String json) throws DeliveryFailed {
        HttpRequest.Builder request = HttpRequest.newBuilder(to.address()).timeout(to.timeout())
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .header("Idempotency-Key", idempotencyKey.toString()).POST(HttpRequest.BodyPublishers.ofString(json));
        if (to.token() != null) {
            request.header("Authorization", "Bearer " + to.token());
        }
        int status = await(client.sendAsync(request.build(), BodyHandlers.discarding()), to.timeout());
        if (status < 200 || status > 299) {
            throw new DeliveryFailed("http-" + status, null);
        }
    }

    /** The client's own time-out ends with the headers; this one covers a body that never ends too. */
    private static int await(CompletableFuture<HttpResponse<Void>> answer, Duration timeout) throws DeliveryFailed {
        try {
            return answer.get(CONNECT.plus(timeout).toMillis(), TimeUnit.MILLISECONDS).statusCode();
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
