package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** Removes what was delivered long ago. What waits is never removed. */
@ApplicationScoped
public class OutboxHousekeeping {

    private static final int BATCH = 10_000;

    private OutboxQueue queue;
    private Event<Clearing> clearing;

    protected OutboxHousekeeping() {
    }

    @Inject
    OutboxHousekeeping(OutboxQueue queue, Event<Clearing> clearing) {
        this.queue = queue;
        this.clearing = clearing;
    }

    /** In batches, each in its own transaction. @return rows removed */
    public int removeDelivered(Instant before) {
        int all = 0;
        int removed;
        do {
            removed = queue.removeDelivered(before);
            all += removed;
        } while (removed == BATCH);
        clearing.fire(new Clearing(before));
        return all;
    }

    /** Destinations that keep traces of their own clear them too. */
    public record Clearing(Instant before) {
    }
}
