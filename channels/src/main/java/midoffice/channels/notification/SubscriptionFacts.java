package midoffice.channels.notification;

import java.util.List;

/**
 * What is said of a subscription.
 *
 * @param callback            where notifications are posted
 * @param authorizationHeader the value of that header which the receiver asks for; a secret
 */
public record SubscriptionFacts(String callback, String authorizationHeader, List<ChannelFilter> channels) {

    public SubscriptionFacts {
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    @Override
    public String toString() {
        return "SubscriptionFacts[" + callback + ", " + channels + "]";
    }
}
