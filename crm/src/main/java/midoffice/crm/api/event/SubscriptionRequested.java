package midoffice.crm.api.event;

import java.util.UUID;

/** Somebody asked for newsletters; the link to confirm it must be mailed. */
public record SubscriptionRequested(UUID request) {
}
