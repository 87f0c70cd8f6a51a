package midoffice.channels.notification;

import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.Entry;

/** A subscription as it is shown. */
public record SubscriptionView(UUID id, long revision, String callback, String authorizationHeader, List<ChannelFilter> channels)
        implements Entry {

    @Override
    public String toString() {
        return "SubscriptionView[" + id + ", " + callback + ", " + channels + "]";
    }

    boolean wants(Notification notification) {
        return channels.stream().anyMatch(filter -> filter.fits(notification.channel(), notification.attributes()));
    }
}
