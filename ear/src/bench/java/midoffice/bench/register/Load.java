package midoffice.bench.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;

/**
 * Users who do the same thing over and over, each the next as soon as the last is done (a closed loop: a slow server is asked less often). The
 * first error ends it.
 */
final class Load {

    private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;
    private static final Duration GRACE = Duration.ofSeconds(90);

    private final Histogram histogram = new Histogram(LONGEST, DIGITS);
    private long nanos;

    /** What a user does. */
    interface Act {
        /** @param turn counts the turns of this user */
        void run(int user, long turn) throws Exception;
    }

    /** Adds one run of that length to what was measured before. */
    void run(Act act, int users, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(users);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Histogram>> parts = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                int number = user;
                parts.add(threads.submit(() -> one(act, number, end)));
            }
            for (Future<Histogram> part : parts) {
                histogram.add(part.get(time.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
            }
            nanos += System.nanoTime() - start;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A request failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("A request hangs", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram one(Act act, int user, long end) throws Exception {
        Histogram own = new Histogram(LONGEST, DIGITS);
        long turn = 0;
        for (long now = System.nanoTime(); now < end;) {
            act.run(user, turn++);
            long done = System.nanoTime();
            own.recordValue(Math.max(1, (done - now) / 1000));
            now = done;
        }
        return own;
    }

    long count() {
        return histogram.getTotalCount();
    }

    /** Milliseconds below which that share of the requests was. */
    double percentile(double share) {
        return histogram.getValueAtPercentile(share) / 1000.0;
    }

    double perSecond() {
        return count() * 1e9 / nanos;
    }
}
