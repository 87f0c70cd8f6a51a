package midoffice.channels.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import midoffice.channels.broker.Outbox;

/**
 * Publishes notifications: one message in the outbox for each subscriber who wants it, in the transaction of what happened. Subscriptions are
 * remembered between changes of them; a counter in the database tells every node when they changed.
 */
@ApplicationScoped
public class Notifications {

    static final String PREFIX = "subscription:";
    static final String BODY = "body";

    private SubscriptionRepository repository;
    private Outbox outbox;
    private volatile Known known = new Known(-1, List.of());

    private record Known(long edition, List<SubscriptionView> subscriptions) {
    }

    protected Notifications() {
    }

    @Inject
    Notifications(SubscriptionRepository repository, Outbox outbox) {
        this.repository = repository;
        this.outbox = outbox;
    }

    /** @return how many subscribers will be told */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publish(Notification notification) {
        int told = 0;
        for (SubscriptionView subscription : subscriptions()) {
            if (subscription.wants(notification)) {
                outbox.append(PREFIX + subscription.id(), notification.order().toString(), Map.of(BODY, notification.body()));
                told++;
            }
        }
        return told;
    }

    /** Transactions that change subscriptions publish nothing, so what is remembered here was committed. */
    private List<SubscriptionView> subscriptions() {
        long edition = repository.edition();
        Known before = known;
        if (before.edition() == edition) {
            return before.subscriptions();
        }
        List<SubscriptionView> read = repository.subscriptions().stream().map(Subscription::view).toList();
        known = new Known(edition, read);
        return read;
    }
}
