package midoffice.channels.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing at secrets slow: five wrong ones in a row are free, then a client id waits one second, two, four, up to a minute.
 * Nothing is ever locked, so nobody has to be called to unlock it. Kept per server; it forgets an id after a quarter of an hour, and the
 * oldest when there are too many.
 */
final class SlowDown {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Failures(int count, Instant last) {
    }

    SlowDown(Clock clock) {
        this.clock = clock;
    }

    /** @return how long this id has to wait still; zero when it may try */
    synchronized Duration waitFor(String id) {
        Failures known = failures.get(id);
        if (known == null || known.count() < FREE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(known.count() - FREE, 6));
        Instant until = known.last().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        Instant now = clock.instant();
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    synchronized void failed(String id) {
        Instant now = clock.instant();
        Failures before = failures.remove(id);
        int count = before == null || before.last().plus(MEMORY).isBefore(now) ? 0 : before.count();
        failures.put(id, new Failures(count + 1, now));
    }

    synchronized void succeeded(String id) {
        failures.remove(id);
    }
}
