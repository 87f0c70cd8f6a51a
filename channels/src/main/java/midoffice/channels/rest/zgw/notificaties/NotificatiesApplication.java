package midoffice.channels.rest.zgw.notificaties;

import jakarta.ws.rs.ApplicationPath;
import midoffice.channels.rest.zgw.ZgwApplication;

/** The Notificaties API. */
@ApplicationPath("/notificaties/api/v1")
public class NotificatiesApplication extends ZgwApplication {

    public NotificatiesApplication() {
        super(ChannelResource.class, SubscriptionResource.class, NotificationResource.class);
    }
}
