package midoffice.channels.authentic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import midoffice.crm.api.spi.SourceFailure;

/**
 * Spares a source that is down, and those who wait for it. After some failures in a row nothing is sent for a while; then one call is let through, and what
 * becomes of it decides. Written out and not by MicroProfile's annotations: those work on beans of the container only, differ between the servers we support
 * (WildFly's full profile has none), and count refusals of the source as failures.
 */
final class Breaker {

    private final int most;
    private final Duration rest;
    private final Clock clock;
    private int failures;
    private Instant openUntil;

    Breaker(int most, Duration rest, Clock clock) {
        this.most = most;
        this.rest = rest;
        this.clock = clock;
    }

    /** @throws SourceFailure {@code source-resting} when nothing is sent now, or what the work throws */
    <T> T call(Supplier<T> work) {
        enter();
        boolean answered = true;
        try {
            return work.get();
        } catch (SourceUnavailable down) {
            answered = false;
            throw down;
        } finally {
            leave(answered);
        }
    }

    private synchronized void enter() {
        Instant now = clock.instant();
        if (openUntil != null && now.isBefore(openUntil)) {
            throw new SourceFailure("source-resting", true, "The source did not answer lately; it is tried again soon.", null);
        }
        if (openUntil != null) {
            // The one that tries; the others wait until it knows.
            openUntil = now.plus(rest);
        }
    }

    private synchronized void leave(boolean answered) {
        if (answered) {
            failures = 0;
            openUntil = null;
        } else {
            failures++;
            if (failures >= most) {
                openUntil = clock.instant().plus(rest);
            }
        }
    }
}
