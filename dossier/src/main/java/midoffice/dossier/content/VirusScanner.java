package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The virus scanner of the city, when there is one. Remembers for a while that it is away, so that not every upload waits for it. */
@ApplicationScoped
class VirusScanner {

    private static final Logger LOG = Logger.getLogger(VirusScanner.class.getName());
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final Clamd clamd;
    private final long inlineBytes;
    private final Clock clock;
    private volatile Instant awaySince;
    private volatile Instant triedLast;

    protected VirusScanner() {
        this(null, 0, null);
    }

    @Inject
    VirusScanner(@ConfigProperty(name = "midoffice.clamd.host") Optional<String> host,
            @ConfigProperty(name = "midoffice.clamd.port", defaultValue = "3310") int port,
            @ConfigProperty(name = "midoffice.clamd.timeout", defaultValue = "PT30S") Duration timeout,
            @ConfigProperty(name = "midoffice.clamd.inline-bytes", defaultValue = "5242880") long inlineBytes, Clock clock) {
        this(host.filter(h -> !h.isBlank()).map(h -> new Clamd(h.strip(), port, timeout)).orElse(null), inlineBytes, clock);
    }

    VirusScanner(Clamd clamd, long inlineBytes, Clock clock) {
        this.clamd = clamd;
        this.inlineBytes = inlineBytes;
        this.clock = clock;
    }

    /** What the scanner said; {@code finding} is the name of what it found, null when clean. */
    record Verdict(String finding) {

        boolean isClean() {
            return finding == null;
        }
    }

    /** The scanner cannot be reached; it says nothing of the content. */
    static final class Away extends IOException {
        private static final long serialVersionUID = 1L;

        Away(IOException cause) {
            super("The virus scanner does not answer: " + cause.getMessage(), cause);
        }
    }

    boolean isConfigured() {
        return clamd != null;
    }

    /** @return since when it does not answer; empty when it does */
    Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    /**
     * @throws Away        when the scanner cannot be reached
     * @throws IOException when it answers, but cannot judge this content, or when the content cannot be read
     */
    Verdict scan(InputStream content) throws IOException {
        triedLast = clock.instant();
        try {
            Verdict verdict = clamd.scan(content);
            answers();
            return verdict;
        } catch (Away away) {
            if (awaySince == null) {
                awaySince = triedLast;
                LOG.log(Level.WARNING, "The virus scanner does not answer; what is added now is served once it is back", away);
            }
            throw away;
        } catch (IOException judged) {
            answers();
            throw judged;
        }
    }

    /** Scans small content while its sender waits. @return empty when that is left to the worker */
    Optional<Verdict> scanInline(ContentStore.Incoming content) throws IOException {
        if (!isConfigured() || content.size() > inlineBytes || awaySince != null && triedLast.plus(LEFT_ALONE).isAfter(clock.instant())) {
            return Optional.empty();
        }
        try (InputStream stream = content.open()) {
            return Optional.of(scan(stream));
        } catch (IOException later) {
            LOG.log(Level.FINE, "Left to the worker", later);
            return Optional.empty();
        }
    }

    private void answers() {
        if (awaySince != null) {
            awaySince = null;
            LOG.info("The virus scanner answers again");
        }
    }
}
