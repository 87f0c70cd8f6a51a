package midoffice.dossier.api.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.Action;
import midoffice.dossier.api.register.ResourceKind;

/**
 * An entry of the register was added, changed or removed. Fired inside the transaction, after the row was written.
 *
 * @param mainKind kind of the entry it hangs on, for example the dossier of a status; its own kind when it hangs on none
 * @param mainId   id of the entry it hangs on, or its own
 * @param traits   what receivers may filter on, by English field name, for example {@code type} and {@code confidentiality}; read from the
 *                 main entry
 */
public record ResourceChanged(ResourceKind kind, UUID id, ResourceKind mainKind, UUID mainId, Action action, Instant at,
        Map<String, String> traits) {

    public ResourceChanged {
        traits = Map.copyOf(traits);
    }
}
