package midoffice.channels.broker;

import java.time.Duration;

/**
 * How long to wait before the next attempt: the first pause, then each {@code factor} times the one before, never longer than {@code max}. Without an
 * end: a supplier that is gone for a week gets its messages when it is back.
 */
record RetryPause(Duration first, int factor, Duration max) {

    RetryPause {
        if (first.isNegative() || first.isZero() || factor < 1 || max.compareTo(first) < 0) {
            throw new IllegalArgumentException("Pauses must be positive and the greatest not below the first: " + first + ", x" + factor + ", " + max);
        }
    }

    /** @param attempts failed attempts so far, at least one */
    Duration after(int attempts) {
        Duration pause = first;
        // Stops at the cap, so that thousands of attempts neither overflow nor take time.
        for (int i = 1; i < attempts && factor > 1 && pause.compareTo(max) < 0; i++) {
            pause = pause.multipliedBy(factor);
        }
        return pause.compareTo(max) < 0 ? pause : max;
    }
}
