package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Looking at the outbox and hurrying it. Administrators only; nothing here shows personal data. */
@ApplicationScoped
public class OutboxAdministration {

    private OutboxRepository repository;
    private OutboxWorkers workers;
    private Clock clock;

    protected OutboxAdministration() {
    }

    @Inject
    OutboxAdministration(OutboxRepository repository, OutboxWorkers workers, Clock clock) {
        this.repository = repository;
        this.workers = workers;
        this.clock = clock;
    }

    /** @param state {@code waiting}, {@code failed} or {@code delivered} */
    @Transactional
    public List<OutboxRow> list(Caller caller, String state, int first, int size) {
        caller.requireAny(Role.ADMINISTRATOR);
        return repository.list(state, first, size).stream().map(OutboxEntry::row).toList();
    }

    /** @param state {@code waiting}, {@code failed} or {@code delivered} */
    @Transactional
    public long count(Caller caller, String state) {
        caller.requireAny(Role.ADMINISTRATOR);
        return repository.count(state);
    }

    /**
     * Tries a message again at once, with those before it in its order.
     *
     * @throws DomainException.NotFound {@code message-not-found}
     * @throws DomainException.Conflict {@code message-in-hand} when it is delivered already or a worker has it in hand
     */
    @Transactional
    public void retryNow(Caller caller, UUID message) {
        caller.requireAny(Role.ADMINISTRATOR);
        OutboxEntry entry = repository.find(message)
                .orElseThrow(() -> new DomainException.NotFound("message-not-found", "No outbox row " + message));
        Instant now = clock.instant();
        if (!entry.isWaiting() || !repository.makeDue(entry.orderKey(), now)) {
            throw new DomainException.Conflict("message-in-hand", "Outbox row " + message + " is delivered or in hand");
        }
        entry.tryAt(now);
    }

    /** Sends a worker to look at once. */
    public void wake() {
        workers.wake();
    }
}
