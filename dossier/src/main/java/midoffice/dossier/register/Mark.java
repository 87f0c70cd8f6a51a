package midoffice.dossier.register;

import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.ResourceKind;

/**
 * What audit trail and notifications need to know of an entry.
 *
 * @param label  the entry in words
 * @param traits what receivers of notifications may filter on, of the main entry
 */
public record Mark(ResourceKind kind, UUID id, ResourceKind mainKind, UUID mainId, String label, Map<String, String> traits) {

    public Mark {
        traits = Map.copyOf(traits);
    }

    /** A mark for an entry that hangs on no other. */
    public static Mark main(ResourceKind kind, UUID id, String label, Map<String, String> traits) {
        return new Mark(kind, id, kind, id, label, traits);
    }
}
