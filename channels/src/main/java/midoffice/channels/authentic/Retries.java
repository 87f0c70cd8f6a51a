package midoffice.channels.authentic;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Tries again what failed quickly, with growing pauses. Only for calls that may safely happen twice; a source that is slow is not asked again by somebody who has
 * waited already.
 */
final class Retries {

    private static final int GROWTH = 3;

    private final int tries;
    private final Duration first;

    Retries(int tries, Duration first) {
        this.tries = tries;
        this.first = first;
    }

    <T> T call(Supplier<T> work) {
        long pause = first.toMillis();
        for (int left = tries - 1;; left--) {
            try {
                return work.get();
            } catch (SourceUnavailable down) {
                if (left <= 0 || !down.isQuick()) {
                    throw down;
                }
                rest(pause, down);
                pause *= GROWTH;
            }
        }
    }

    private static void rest(long pause, SourceUnavailable reason) {
        try {
            Thread.sleep(pause + ThreadLocalRandom.current().nextLong(pause / 4 + 1));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
