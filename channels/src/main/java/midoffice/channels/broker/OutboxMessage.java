package midoffice.channels.broker;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as a destination gets it.
 *
 * @param id          id of the outbox row
 * @param event       id of what happened: the same at each attempt, so the receiver recognises a repeat
 * @param destination {@code mail} or {@code backoffice:<name>}
 * @param payload     JSON with ids
 * @param attempts    attempts that failed before this one
 */
public record OutboxMessage(UUID id, UUID event, String destination, String payload, Instant created, int attempts) {
}
