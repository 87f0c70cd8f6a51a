package midoffice.channels.broker;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Delivers what is in the outbox with a few threads of the server. A worker that finds a message first calls a colleague, who looks for another order
 * key, until nothing is due or all places are taken; a destination never gets more than half of the places, so one that is slow leaves room for the
 * others.
 */
@ApplicationScoped
public class OutboxWorkers {

    private static final Logger LOG = Logger.getLogger(OutboxWorkers.class.getName());
    private static final Duration QUIET = Duration.ofMinutes(1);

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    private OutboxQueue queue;
    private Instance<Destination> destinations;
    private OutboxFigures figures;
    private Clock clock;
    private int places;
    private Duration budget;

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicReference<Instant> complained = new AtomicReference<>(Instant.EPOCH);
    private BusyDestinations busy;
    private volatile boolean stopped;

    protected OutboxWorkers() {
    }

    @Inject
    OutboxWorkers(OutboxQueue queue, @Any Instance<Destination> destinations, OutboxFigures figures, Clock clock,
            @ConfigProperty(name = "midoffice.outbox.workers", defaultValue = "4") int places,
            @ConfigProperty(name = "midoffice.outbox.budget", defaultValue = "PT20S") Duration budget) {
        this.queue = queue;
        this.destinations = destinations;
        this.figures = figures;
        this.clock = clock;
        this.places = Math.max(1, places);
        this.budget = budget;
        this.busy = new BusyDestinations(Math.max(1, places / 2));
    }

    /** Sends a worker to look, unless all places are taken. Returns at once. */
    public void wake() {
        if (stopped) {
            return;
        }
        if (taken.incrementAndGet() > places) {
            taken.decrementAndGet();
            return;
        }
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException noThread) {
            taken.decrementAndGet();
            LOG.log(Level.FINE, "No thread for an outbox worker; the clock tries again", noThread);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    private void work() {
        try {
            Instant end = clock.instant().plus(budget);
            while (!stopped && clock.instant().isBefore(end) && deliverOne()) {
                LOG.finest("One more");
            }
        } catch (RuntimeException unavailable) {
            complain(unavailable);
        } finally {
            taken.decrementAndGet();
        }
    }

    /** @return false when nothing was due */
    private boolean deliverOne() {
        Optional<Claim> claim = queue.claim(busy.full());
        claim.ifPresent(found -> {
            String destination = found.message().destination();
            busy.enter(destination);
            try {
                wake();
                deliver(found);
            } finally {
                busy.leave(destination);
            }
        });
        return claim.isPresent();
    }

    private void deliver(Claim claim) {
        OutboxMessage message = claim.message();
        try {
            Runnable rest = destination(message.destination()).deliver(message);
            if (queue.succeed(claim, rest)) {
                figures.delivered(message.destination());
                if (message.attempts() > 0) {
                    hurry(message.destination());
                }
            }
        } catch (DeliveryFailed failed) {
            LOG.log(Level.INFO, () -> "Not delivered to " + message.destination() + ": " + failed.code() + ", message " + message.event());
            figures.failed(message.destination());
            queue.fail(claim, failed.code());
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, unexpected, () -> "Not delivered to " + message.destination() + ", message " + message.event());
            figures.failed(message.destination());
            queue.fail(claim, "internal-" + unexpected.getClass().getSimpleName());
        }
    }

    private void hurry(String destination) {
        int hurried = queue.hurry(destination);
        LOG.fine(() -> destination + " is back; " + hurried + " order keys are due at once");
    }

    private Destination destination(String name) throws DeliveryFailed {
        for (Destination candidate : destinations) {
            if (candidate.accepts(name)) {
                return candidate;
            }
        }
        throw new DeliveryFailed("no-such-destination", null);
    }

    /** The clock rings every second: a database that is gone for a minute is one line in the log, not sixty. */
    private void complain(RuntimeException unavailable) {
        Instant now = clock.instant();
        Instant last = complained.get();
        if (last.plus(QUIET).isBefore(now) && complained.compareAndSet(last, now)) {
            LOG.log(Level.WARNING, "The outbox cannot be read or written; trying on", unavailable);
        }
    }
}
