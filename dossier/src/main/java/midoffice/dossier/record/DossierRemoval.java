package midoffice.dossier.record;

import java.util.UUID;
import midoffice.dossier.api.register.Change;

/** Something that hangs on dossiers and goes with them. */
public interface DossierRemoval {

    /** Removes what hangs on the dossier, in the same transaction. */
    void remove(Change change, UUID dossier);
}
