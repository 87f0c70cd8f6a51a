package midoffice.dossier.part;

import java.util.Optional;
import java.util.UUID;

/** The decisions that dossiers refer to. */
public interface KnownDecisions {

    /** @return whether there is such a decision, taken in that dossier */
    boolean isOf(UUID decision, UUID dossier);

    /** @return whether there is such a decision */
    Optional<UUID> find(UUID decision);
}
