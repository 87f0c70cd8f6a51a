package midoffice.channels.authentic;

import java.net.http.HttpRequest;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.authentic.HttpCalls.Answer;
import midoffice.channels.authentic.KeyFiles.Signer;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRequest;
import org.w3c.dom.Document;

/**
 * Asks a service of MAGDA and reads what it answers. Every call has a reference of its own; its log line has that reference, the service, the time it took and
 * what became of it, and nothing about whom it was.
 */
public final class MagdaClient {

    private static final Logger LOG = Logger.getLogger(MagdaClient.class.getName());
    /** The largest answer of the test data has 60 kB; an enterprise with thousands of establishments stays below this. */
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int SERVER_ERROR = 500;

    private final MagdaSettings settings;
    private final Clock clock;
    private final HttpCalls http;
    private final Retries retries;
    private final Breaker breaker;
    private final Question question;
    private final MessageSignature signature;
    private final Signer signer;
    private final KeyStore trusted;

    /** @throws SourceFailure {@code source-configuration} when the settings cannot be worked with */
    MagdaClient(MagdaSettings settings, Clock clock) {
        if (settings.senderId() == null || settings.capacity() == null) {
            throw new SourceFailure("source-configuration", false, "midoffice.magda.url needs midoffice.magda.sender.id and midoffice.magda.capacity.", null);
        }
        this.settings = settings;
        this.clock = clock;
        this.http = new HttpCalls(settings.limits().connect(), settings.limits().whole(), LARGEST, settings.standIn() ? settings.url() : null,
                KeyFiles.tls(settings));
        this.retries = new Retries(settings.limits().tries(), settings.limits().pause());
        this.breaker = new Breaker(settings.limits().failures(), settings.limits().rest(), clock);
        this.question = new Question(settings);
        this.signature = new MessageSignature(settings.algorithm());
        this.signer = settings.sign() ? KeyFiles.signer(settings.keys().orElseThrow(() -> missing("keystore")), settings.keyAlias()) : null;
        this.trusted = settings.verify() ? KeyFiles.open(settings.trusted().orElseThrow(() -> missing("truststore"))) : null;
    }

    MagdaSettings settings() {
        return settings;
    }

    /**
     * Asks something that may be asked twice: every service here either reads, or says what was said already.
     *
     * @throws SourceFailure when there is no answer that can be believed
     */
    Reply ask(MagdaService service, SourceRequest why, Consumer<Branch> content) {
        return retries.call(() -> breaker.call(() -> once(service, why, content)));
    }

    private Reply once(MagdaService service, SourceRequest why, Consumer<Branch> content) {
        String reference = UUID.randomUUID().toString();
        Instant begin = clock.instant();
        Document plain = question.write(service, why, reference, begin, content);
        Document asked = signer == null ? plain : signature.sign(plain, signer, begin);
        return logged(service, reference, begin, () -> {
            Answer answer = http.send(settings.url(), HttpRequest.newBuilder().header("Content-Type", "text/xml; charset=UTF-8")
                    .header("Accept", "text/xml").header("SOAPAction", "\"\"").POST(HttpRequest.BodyPublishers.ofByteArray(Xml.write(asked))));
            return read(answer, service, reference);
        });
    }

    /** SOAP sends its faults with status 500: those are answers. */
    private Reply read(Answer answer, MagdaService service, String reference) {
        if (answer.status() != 200 && !(answer.status() == SERVER_ERROR && isXml(answer))) {
            String code = "source-http-" + answer.status();
            if (answer.status() >= SERVER_ERROR || answer.status() == 429) {
                throw new SourceUnavailable(code, answer.status() != 504, "The source answered with status " + answer.status() + ".", null);
            }
            throw new SourceFailure(code, false, "The source answered with status " + answer.status() + ".", null);
        }
        Document document = Xml.read(answer.body());
        // A fault is told without a signature: it can do no more than fail.
        if (trusted != null && Part.of(document).at("Body", "Fault").isEmpty()) {
            signature.verify(document, trusted, clock.instant());
        }
        Reply reply = Reply.read(document, service, reference);
        if (answer.status() == SERVER_ERROR) {
            throw new SourceUnavailable("source-http-500", true, "The source answered with status 500.", null);
        }
        return reply;
    }

    private static boolean isXml(Answer answer) {
        return answer.headers().firstValue("Content-Type").filter(type -> type.contains("xml")).isPresent();
    }

    private Reply logged(MagdaService service, String reference, Instant begin, Supplier<Reply> work) {
        try {
            Reply reply = work.get();
            LOG.fine(() -> line(service, reference, begin, reply.content().isPresent() ? "answered" : "nothing found"));
            return reply;
        } catch (SourceFailure failed) {
            LOG.log(Level.WARNING, () -> line(service, reference, begin, failed.code() + ": " + failed.getMessage()));
            throw failed;
        }
    }

    private String line(MagdaService service, String reference, Instant begin, String outcome) {
        return "MAGDA " + service.element() + " " + service.version() + " " + reference + " in " + (clock.millis() - begin.toEpochMilli()) + " ms: " + outcome;
    }

    private static SourceFailure missing(String what) {
        return new SourceFailure("source-configuration", false, "Signing or verifying needs midoffice.magda." + what + ".path.", null);
    }
}
