package midoffice.channels.notification;

import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.Entry;

/** A channel as it is shown. */
public record ChannelView(UUID id, long revision, String name, String documentation, List<String> filters) implements Entry {
}
