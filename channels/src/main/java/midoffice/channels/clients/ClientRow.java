package midoffice.channels.clients;

import java.time.Instant;
import java.util.List;

/**
 * A line of the list of clients.
 *
 * @param name        what people call it, null when only its id is known
 * @param source      where its secret comes from
 * @param shadowed    whether the intranet keeps a secret that the configuration overrules
 * @param blocked     since when, null when it is not
 * @param application label of its application, null when it has none
 * @param everything  whether it may do all, by its application or by configuration
 * @param rights      what it may do, when that is not all
 */
public record ClientRow(String id, String name, Source source, boolean shadowed, Instant blocked, Instant lastUsed, String application,
        boolean everything, List<RightsGroup> rights) {

    public ClientRow {
        rights = List.copyOf(rights);
    }

    /** Where the secret of a client comes from. */
    public enum Source {
        CONFIGURATION, INTRANET, NONE
    }
}
