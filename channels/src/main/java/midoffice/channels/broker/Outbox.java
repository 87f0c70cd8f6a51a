package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.JsonKit;

/** Where messages for others are left. Used by observers, in the transaction of what happened, and nowhere else. */
@ApplicationScoped
public class Outbox {

    private OutboxRepository repository;
    private Event<MessageLeft> left;
    private Clock clock;

    protected Outbox() {
    }

    @Inject
    Outbox(OutboxRepository repository, Event<MessageLeft> left, Clock clock) {
        this.repository = repository;
        this.left = left;
        this.clock = clock;
    }

    /**
     * Leaves a message. The same event twice leaves one message. Refused outside a transaction, because then it could be sent although what it
     * tells was undone.
     *
     * @param destination {@code mail} or {@code backoffice:<name>}
     * @param order       messages of one destination with the same order word keep their order; for example the id of the dossier
     * @param event       id of what happened
     * @param payload     ids and codes, no personal data; values may not be null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String destination, String order, UUID event, Map<String, String> payload) {
        if (!repository.knows(event)) {
            leave(destination, order, event, payload);
        }
    }

    /** The same for what has no id of its own yet, so that nobody can have left it before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String destination, String order, Map<String, String> payload) {
        leave(destination, order, Ids.next(), payload);
    }

    private void leave(String destination, String order, UUID event, Map<String, String> payload) {
        JsonObjectBuilder json = JsonKit.object();
        payload.forEach(json::add);
        String key = destination + "/" + order;
        long place = repository.nextPlace(key, destination, clock.instant());
        repository.add(OutboxEntry.waiting(event, destination, key, place, json.build().toString(), clock.instant()));
        left.fire(new MessageLeft(destination));
    }

    /** Something was left for a destination; rings the workers once the transaction is through. */
    public record MessageLeft(String destination) {
    }
}
