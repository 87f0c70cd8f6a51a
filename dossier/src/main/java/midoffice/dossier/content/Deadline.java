package midoffice.dossier.content;

import java.time.Clock;
import java.time.Instant;

/** How much may be spent on one preview. Libraries that draw do not stop when asked, so they are asked at every step. */
final class Deadline {

    /** A photo of a good camera has 50 million. */
    private static final long MOST_PIXELS = 64_000_000;

    private final Clock clock;
    private final Instant end;

    Deadline(Clock clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    /** The limit is reached. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    boolean isOver() {
        return !clock.instant().isBefore(end);
    }

    /** @throws TooLarge when the time is up */
    void check() {
        if (isOver()) {
            throw new TooLarge("takes too long");
        }
    }

    /** @throws TooLarge for more pixels than may be unfolded in memory */
    void checkPixels(long width, long height) {
        if (width <= 0 || height <= 0 || width > MOST_PIXELS / height) {
            throw new TooLarge(width + " x " + height + " pixels");
        }
    }
}
