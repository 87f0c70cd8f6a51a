package midoffice.channels.authentic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.channels.broker.JsonPost;
import midoffice.crm.api.spi.SourceFailure;

/** Calls of a source: to allowed hosts only, no redirects, with limits on connecting, on the whole, and on the size of the answer. */
final class HttpCalls {

    private final HttpClient client;
    private final Duration connect;
    private final Duration whole;
    private final int largest;
    private final URI own;

    /**
     * @param own address that may be called although no list names it: the built-in stand-in; null for none
     * @param tls with the client certificate, null for the JDK's own
     */
    HttpCalls(Duration connect, Duration whole, int largest, URI own, SSLContext tls) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(connect).followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1);
        this.client = (tls == null ? builder : builder.sslContext(tls)).build();
        this.connect = connect;
        this.whole = whole;
        this.largest = largest;
        this.own = own;
    }

    /** @throws SourceFailure when there is no answer; one with a status that says no is an answer */
    Answer send(URI address, HttpRequest.Builder request) {
        requireAllowed(address);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.uri(address).timeout(whole).build(), head -> new LimitedBody(largest));
        try {
            HttpResponse<byte[]> done = answer.get(connect.plus(whole).toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(done.statusCode(), done.headers(), done.body());
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new SourceUnavailable("source-timeout", false, "The source took too long.", slow);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SourceFailure("source-interrupted", true, "The mid office is stopping.", stopping);
        }
    }

    private void requireAllowed(URI address) {
        boolean standIn = own != null && own.getAuthority().equals(address.getAuthority()) && own.getScheme().equals(address.getScheme());
        if (!standIn) {
            try {
                JsonPost.requireAllowed(address);
            } catch (DeliveryFailed refused) {
                boolean unknown = "host-unknown".equals(refused.code());
                throw unknown ? new SourceUnavailable("source-unreachable", true, "The host of the source is not known.", refused)
                        : new SourceFailure("source-not-allowed", false, "The host of the source is not among midoffice.outbound.allow.", refused);
            }
        }
    }

    private static SourceFailure failure(Throwable cause) {
        if (cause instanceof LimitedBody.TooLarge) {
            return new SourceFailure("source-too-large", false, "The answer of the source is larger than any answer can be.", cause);
        }
        if (cause instanceof java.net.http.HttpConnectTimeoutException || cause instanceof java.net.ConnectException) {
            return new SourceUnavailable("source-unreachable", true, "The source cannot be reached.", cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return new SourceUnavailable("source-timeout", false, "The source took too long.", cause);
        }
        if (cause instanceof SSLException) {
            return new SourceUnavailable("source-tls", false, "No safe connection with the source: look at certificates on both sides.", cause);
        }
        if (cause instanceof IOException) {
            return new SourceUnavailable("source-connection-lost", true, "The source broke off.", cause);
        }
        return new SourceFailure("source-internal", false, "The source could not be called.", cause);
    }

    /** @param body never null */
    record Answer(int status, HttpHeaders headers, byte[] body) {
    }
}
