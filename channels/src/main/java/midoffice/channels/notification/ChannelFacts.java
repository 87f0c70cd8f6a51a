package midoffice.channels.notification;

import java.util.List;

/**
 * What is said of a channel.
 *
 * @param documentation address where the channel is explained, empty when nowhere
 * @param filters       attributes on which receivers may filter
 */
public record ChannelFacts(String name, String documentation, List<String> filters) {

    public ChannelFacts {
        documentation = documentation == null ? "" : documentation;
        filters = filters == null ? List.of() : List.copyOf(filters);
    }
}
