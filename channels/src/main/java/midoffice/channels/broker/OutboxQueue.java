package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The workers' side of the outbox: claim, then succeed or fail, each in a transaction of its own, so that nothing is locked while another system is
 * being called.
 */
@ApplicationScoped
class OutboxQueue {

    private static final Logger LOG = Logger.getLogger(OutboxQueue.class.getName());

    private static final int HURRIED = 500;

    private OutboxRepository repository;
    private Clock clock;
    private RetryPause pause;
    private Duration lease;

    protected OutboxQueue() {
    }

    @Inject
    OutboxQueue(OutboxRepository repository, Clock clock,
            @ConfigProperty(name = "midoffice.outbox.pause.first", defaultValue = "PT2S") Duration first,
            @ConfigProperty(name = "midoffice.outbox.pause.factor", defaultValue = "3") int factor,
            @ConfigProperty(name = "midoffice.outbox.pause.max", defaultValue = "PT15M") Duration max,
            @ConfigProperty(name = "midoffice.outbox.lease", defaultValue = "PT2M") Duration lease) {
        this.repository = repository;
        this.clock = clock;
        this.pause = new RetryPause(first, factor, max);
        this.lease = lease;
    }

    /** Claims the first message of an order key that is due. @param without destinations that have enough workers already */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Claim> claim(Collection<String> without) {
        Instant now = clock.instant();
        for (Optional<String> due = repository.lockDueKey(now, without); due.isPresent(); due = repository.lockDueKey(now, without)) {
            String key = due.get();
            Optional<OutboxEntry> first = repository.firstWaiting(key);
            if (first.isPresent()) {
                UUID token = UUID.randomUUID();
                repository.claim(key, token, now.plus(lease));
                return Optional.of(new Claim(key, token, first.get().message()));
            }
            repository.free(key, null);
        }
        return Optional.empty();
    }

    /**
     * Marks the message as delivered, together with what its destination has to write down.
     *
     * @return false when the claim was lost meanwhile: nothing is written, the message is or was delivered again by whoever has the claim now
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean succeed(Claim claim, Runnable rest) {
        if (lost(claim)) {
            return false;
        }
        rest.run();
        Instant now = clock.instant();
        entry(claim).delivered(now);
        repository.free(claim.orderKey(), null);
        if (repository.firstWaiting(claim.orderKey()).isPresent()) {
            repository.free(claim.orderKey(), now);
        }
        return true;
    }

    /**
     * Makes what waits for a destination due: it answers again, so nothing has to sit out a pause that grew while it was away.
     *
     * @return how many order keys were hurried; at most {@value #HURRIED} at a time
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int hurry(String destination) {
        return repository.makeDue(destination, clock.instant(), HURRIED);
    }

    /** Plans the next attempt; the messages behind it wait too. */
    @Transactional(TxType.REQUIRES_NEW)
    public void fail(Claim claim, String code) {
        if (!lost(claim)) {
            Instant next = entry(claim).failed(code, clock.instant(), pause);
            repository.free(claim.orderKey(), next);
        }
    }

    /** Removes rows that were delivered before that moment. */
    @Transactional(TxType.REQUIRES_NEW)
    public int removeDelivered(Instant before) {
        return repository.removeDelivered(before);
    }

    private boolean lost(Claim claim) {
        boolean lost = !repository.lockClaimed(claim.orderKey(), claim.token());
        if (lost) {
            LOG.warning(() -> "Delivery of " + claim.message().event() + " to " + claim.message().destination()
                    + " took longer than its lease (midoffice.outbox.lease); another worker took over");
        }
        return lost;
    }

    private OutboxEntry entry(Claim claim) {
        return repository.find(claim.message().id()).orElseThrow(() -> new IllegalStateException("Outbox row is gone: " + claim.message().id()));
    }
}
