package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.dossier.api.VirusScanning;
import midoffice.dossier.content.ScanRepository.Waiting;

/** The worker that has content scanned after it was committed. */
@ApplicationScoped
class ScanContent implements VirusScanning {

    private static final Logger LOG = Logger.getLogger(ScanContent.class.getName());
    private static final int BATCH = 8;
    /** Longer than the scan of a batch of large contents takes; afterwards another worker may try. */
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_DOUBLING = 7;

    private final ContentStore store;
    private final ScanRepository queue;
    private final ScanVerdicts verdicts;
    private final VirusScanner scanner;
    private final Clock clock;

    protected ScanContent() {
        this(null, null, null, null, null);
    }

    @Inject
    ScanContent(ContentStore store, ScanRepository queue, ScanVerdicts verdicts, VirusScanner scanner, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.verdicts = verdicts;
        this.scanner = scanner;
        this.clock = clock;
    }

    @Override
    public int scanWaiting(Caller system, Duration budget) {
        system.requireAny(Role.SYSTEM);
        int judged = 0;
        Instant end = clock.instant().plus(budget);
        while (scanner.isConfigured() && clock.instant().isBefore(end)) {
            List<Waiting> claimed = queue.claim(clock.instant(), clock.instant().plus(LEASE), BATCH);
            int done = scanAll(claimed, end);
            judged += done;
            if (claimed.isEmpty() || done < claimed.size()) {
                return judged;
            }
        }
        return judged;
    }

    @Override
    public Figures figures(Caller caller) {
        caller.requireAny(Role.SYSTEM, Role.ADMINISTRATOR);
        long infected = queue.count("mark = 'INFECTED'");
        if (!scanner.isConfigured()) {
            return new Figures(false, null, 0, 0, infected);
        }
        return new Figures(true, scanner.awaySince().orElse(null), queue.count("mark = 'UNSCANNED'"),
                queue.count("mark = 'UNSCANNED' and attempts > 0"), infected);
    }

    /** @return how many were dealt with; fewer than there are when the scanner went away or the time is up */
    private int scanAll(List<Waiting> claimed, Instant end) {
        int done = 0;
        while (done < claimed.size() && clock.instant().isBefore(end) && scan(claimed.get(done))) {
            done++;
        }
        claimed.subList(done, claimed.size()).forEach(left -> queue.putBack(left.sha256(), clock.instant(), null));
        return done;
    }

    /** @return false when the scanner is away */
    private boolean scan(Waiting waiting) {
        String hash = waiting.sha256();
        try (InputStream content = store.open(hash, 0)) {
            verdicts.enter(hash, scanner.scan(content));
        } catch (VirusScanner.Away away) {
            return false;
        } catch (IOException | RuntimeException e) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.attempts(), LONGEST_DOUBLING));
            LOG.log(Level.WARNING, e, () -> "Content " + hash + " could not be scanned; it is not served; next attempt in " + pause);
            queue.putBack(hash, clock.instant().plus(pause), String.valueOf(e.getMessage()));
        }
        return true;
    }
}
