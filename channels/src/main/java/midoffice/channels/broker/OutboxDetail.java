package midoffice.channels.broker;

import java.util.UUID;

/**
 * One message of the outbox.
 *
 * @param event    id of what happened; receivers get it as {@code Idempotency-Key}
 * @param orderKey messages with the same one keep their order
 * @param payload  JSON with ids and codes
 */
public record OutboxDetail(OutboxRow row, UUID event, String orderKey, String payload) {
}
