package midoffice.crm.mutation;

import java.time.Duration;

/** How long a source that failed is left alone: longer each time, up to an hour. */
final class Pause {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private Pause() {
    }

    static Duration after(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
