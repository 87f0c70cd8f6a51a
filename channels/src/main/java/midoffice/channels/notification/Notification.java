package midoffice.channels.notification;

import java.util.Map;
import java.util.UUID;

/**
 * Something to tell.
 *
 * @param order      notifications with the same one reach each receiver in the order in which they were published
 * @param attributes what receivers filter on
 * @param body       JSON as receivers get it
 */
public record Notification(String channel, UUID order, Map<String, String> attributes, String body) {

    public Notification {
        attributes = Map.copyOf(attributes);
    }
}
