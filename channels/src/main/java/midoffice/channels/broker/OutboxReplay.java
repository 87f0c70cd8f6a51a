package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.channels.broker.Replay.Asked;
import midoffice.channels.broker.Replay.Done;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/**
 * Sends again what was delivered, for a receiver that lost it. Messages go back to their old place, so those of one resource keep their order,
 * and they carry the same {@code Idempotency-Key} as before, so that a receiver can tell. Administrators, and clients with the scope
 * {@code outbox}.
 */
@ApplicationScoped
public class OutboxReplay {

    /** Most messages put back by one request; a larger span takes several. */
    static final int MOST = 1000;
    private static final int LONGEST_KEY = 40;

    private OutboxSearchRepository search;
    private OutboxRepository repository;
    private OutboxAdministration administration;
    private Clock clock;

    protected OutboxReplay() {
    }

    @Inject
    OutboxReplay(OutboxSearchRepository search, OutboxRepository repository, OutboxAdministration administration, Clock clock) {
        this.search = search;
        this.repository = repository;
        this.administration = administration;
        this.clock = clock;
    }

    /**
     * @param key null, or a key of the request: the same request again does nothing and gets the same answer
     * @throws DomainException.Invalid  naming the field: {@code required}, {@code span-empty}, {@code too-long}
     * @throws DomainException.NotFound {@code message-not-found}
     * @throws DomainException.Conflict {@code message-in-hand}, {@code key-reused}
     */
    @Transactional
    public Done replay(Caller caller, Asked wanted, String key) {
        caller.requireAny(Role.ADMINISTRATOR, Role.OUTBOX_KEEPER);
        Asked asked = new Asked(wanted.message(), wanted.destination(), stored(wanted.from()), stored(wanted.to()));
        check(asked, key);
        Optional<Replay> before = key == null ? Optional.empty() : search.replay(caller.subject() + ":" + key);
        if (before.isPresent()) {
            if (!before.get().isOf(asked)) {
                throw new DomainException.Conflict("key-reused", "This key was used for another request");
            }
            return before.get().again();
        }
        Done done = asked.message() == null ? span(asked) : one(caller, asked.message());
        search.add(new Replay(caller, asked, key, done, clock.instant()));
        return done;
    }

    private Done one(Caller caller, UUID message) {
        OutboxEntry entry = repository.find(message)
                .orElseThrow(() -> new DomainException.NotFound("message-not-found", "No outbox row " + message));
        if (entry.isWaiting()) {
            administration.retryNow(caller, message);
            return new Done(0, 1, false, false);
        }
        return new Done(putBack(Map.of(entry.orderKey(), List.of(message)), clock.instant()), 0, false, false);
    }

    private Done span(Asked asked) {
        Instant now = clock.instant();
        OutboxFilter filter = new OutboxFilter(asked.destination(), OutboxEntry.DELIVERED, asked.from(), asked.to() == null ? now : asked.to());
        Map<String, List<UUID>> delivered = search.delivered(filter, MOST);
        int replayed = putBack(delivered, now);
        int hurried = repository.makeDue(asked.destination(), now, MOST);
        return new Done(replayed, hurried, search.count(filter) > 0, false);
    }

    private int putBack(Map<String, List<UUID>> byKey, Instant now) {
        int back = 0;
        for (Map.Entry<String, List<UUID>> key : byKey.entrySet()) {
            search.lockKey(key.getKey());
            for (UUID message : key.getValue()) {
                back += search.putBack(message, now);
            }
            search.makeDue(key.getKey(), now);
        }
        return back;
    }

    @Transactional
    void clear(@Observes OutboxHousekeeping.Clearing clearing) {
        search.removeReplays(clearing.before());
    }

    /** As the database keeps it, so that a repeated request is known again. */
    private static Instant stored(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static void check(Asked asked, String key) {
        if (asked.message() == null && (asked.destination() == null || asked.destination().isBlank())) {
            throw new DomainException.Invalid("destination", "required", "Give a message or a destination.");
        }
        if (asked.from() != null && asked.to() != null && !asked.from().isBefore(asked.to())) {
            throw new DomainException.Invalid("to", "span-empty", "The end must lie after the beginning.");
        }
        if (key != null && key.length() > LONGEST_KEY) {
            throw new DomainException.Invalid("Idempotency-Key", "too-long", "Use at most " + LONGEST_KEY + " characters.");
        }
    }
}
