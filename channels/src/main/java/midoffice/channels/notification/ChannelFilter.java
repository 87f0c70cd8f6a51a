package midoffice.channels.notification;

import java.util.Map;

/**
 * What a receiver wants to hear of one channel.
 *
 * @param filters values by attribute; all must fit, {@code *} fits every value
 */
public record ChannelFilter(Map<String, Object> filters, String name) {

    private static final String ANY = "*";

    public ChannelFilter {
        filters = filters == null ? Map.of() : Map.copyOf(filters);
    }

    boolean fits(String channel, Map<String, String> attributes) {
        return channel.equals(name) && filters.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(ANY) || wanted.getValue().equals(attributes.get(wanted.getKey())));
    }
}
