package midoffice.channels.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.channels.broker.Destination;
import midoffice.channels.broker.JsonPost;
import midoffice.channels.broker.OutboxMessage;
import midoffice.crm.api.common.JsonKit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts notifications to their subscribers. The header {@code Idempotency-Key} is the id of the notification: the same at every attempt, so
 * that a receiver whose answer got lost can tell the repeat.
 */
@ApplicationScoped
class NotificationDelivery implements Destination {

    private static final Logger LOG = Logger.getLogger(NotificationDelivery.class.getName());

    private KeepSubscriptions subscriptions;
    private Duration timeout;
    private JsonPost post;

    protected NotificationDelivery() {
    }

    @Inject
    NotificationDelivery(KeepSubscriptions subscriptions,
            @ConfigProperty(name = "midoffice.notification.timeout", defaultValue = "PT10S") Duration timeout) {
        this.subscriptions = subscriptions;
        this.timeout = timeout;
        this.post = new JsonPost();
    }

    @Override
    public boolean accepts(String destination) {
        return destination.startsWith(Notifications.PREFIX);
    }

    @Override
    public Runnable deliver(OutboxMessage message) throws DeliveryFailed {
        UUID id = UUID.fromString(message.destination().substring(Notifications.PREFIX.length()));
        Optional<SubscriptionView> subscription = subscriptions.find(id);
        if (subscription.isPresent()) {
            String body = JsonKit.reader(new StringReader(message.payload())).readObject().getString(Notifications.BODY);
            URI callback = URI.create(subscription.get().callback());
            JsonPost.requireAllowed(callback);
            post.send(callback, timeout, subscription.get().authorizationHeader(), message.event(), body);
        }
        return () -> LOG.finest(() -> "Notification " + message.event() + " is through");
    }
}
