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
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;

/** Looking at the outbox and hurrying it. Administrators, and clients with the scope {@code outbox}; nothing here shows personal data. */
@ApplicationScoped
public class OutboxAdministration {

    private OutboxRepository repository;
    private OutboxSearchRepository search;
    private OutboxWorkers workers;
    private Clock clock;

    protected OutboxAdministration() {
    }

    @Inject
    OutboxAdministration(OutboxRepository repository, OutboxSearchRepository search, OutboxWorkers workers, Clock clock) {
        this.repository = repository;
        this.search = search;
        this.workers = workers;
        this.clock = clock;
    }

    /** A page by number, for a screen. */
    @Transactional
    public List<OutboxRow> list(Caller caller, OutboxFilter filter, int first, int size) {
        caller.requireAny(Role.ADMINISTRATOR, Role.OUTBOX_KEEPER);
        return search.rows(filter, first, size).stream().map(OutboxEntry::row).toList();
    }

    @Transactional
    public long count(Caller caller, OutboxFilter filter) {
        caller.requireAny(Role.ADMINISTRATOR, Role.OUTBOX_KEEPER);
        return search.count(filter);
    }

    /** How each destination is doing. */
    @Transactional
    public List<DestinationFigures> figures(Caller caller) {
        caller.requireAny(Role.ADMINISTRATOR, Role.OUTBOX_KEEPER);
        return search.figures();
    }

    /** Destinations that something was ever left for and is still listed. */
    @Transactional
    public List<String> destinations(Caller caller) {
        caller.requireAny(Role.ADMINISTRATOR, Role.OUTBOX_KEEPER);
        return search.destinations();
    }

    /**
     * Messages that meet the filter, those delivered newest first and others oldest first.
     *
     * @param page its cursor is the id of the last message seen
     */
    @Transactional
    public Page<OutboxRow> search(Caller caller, OutboxFilter filter, PageRequest page) {
        caller.requireAny(Role.ADMINISTRATOR, Role.OUTBOX_KEEPER);
        UUID after = page.after() == null ? null : UUID.fromString(page.after());
        List<OutboxRow> rows = search.page(filter, after, page.size() + 1).stream().map(OutboxEntry::row).toList();
        boolean more = rows.size() > page.size();
        List<OutboxRow> shown = more ? rows.subList(0, page.size()) : rows;
        return new Page<>(shown, search.count(filter), more ? shown.get(shown.size() - 1).id().toString() : null);
    }

    /** One message. @throws DomainException.NotFound {@code message-not-found} */
    @Transactional
    public OutboxDetail detail(Caller caller, UUID message) {
        caller.requireAny(Role.ADMINISTRATOR, Role.OUTBOX_KEEPER);
        return repository.find(message).map(OutboxEntry::detail)
                .orElseThrow(() -> new DomainException.NotFound("message-not-found", "No outbox row " + message));
    }

    /**
     * Tries a message again at once, with those before it in its order.
     *
     * @throws DomainException.NotFound {@code message-not-found}
     * @throws DomainException.Conflict {@code message-in-hand} when it is delivered already or a worker has it in hand
     */
    @Transactional
    public void retryNow(Caller caller, UUID message) {
        caller.requireAny(Role.ADMINISTRATOR, Role.OUTBOX_KEEPER);
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
