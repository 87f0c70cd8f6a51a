package midoffice.channels.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.ClientRights;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Permission;

/** Publishes what a client has to tell. */
@ApplicationScoped
public class PublishNotification {

    private SubscriptionRepository repository;
    private Notifications notifications;
    private ClientRights rights;

    protected PublishNotification() {
    }

    @Inject
    PublishNotification(SubscriptionRepository repository, Notifications notifications, ClientRights rights) {
        this.repository = repository;
        this.notifications = notifications;
        this.rights = rights;
    }

    /**
     * @throws DomainException.Refused {@code not-allowed}
     * @throws DomainException.Invalid {@code does_not_exist} when there is no such channel
     */
    @Transactional
    public void publish(Caller caller, Notification notification) {
        rights.requireAny(caller, Component.NOTIFICATIONS, Permission.NOTIFICATIONS_PUBLISH);
        if (repository.channel(notification.channel()).isEmpty()) {
            throw new DomainException.Invalid("invalid", "No such channel",
                    List.of(new Violation("channel", "does_not_exist", "There is no such channel")));
        }
        notifications.publish(notification);
    }
}
