package midoffice.dossier.part;

import java.util.UUID;
import midoffice.dossier.api.register.ResourceKind;

/** Entries of one kind that use documents. */
public interface KnownUses {

    /** Dossiers or decisions. */
    ResourceKind kind();

    /** @return whether there is such an entry */
    boolean exists(UUID user);

    /** @return whether that entry uses the document */
    boolean uses(UUID user, UUID document);
}
