package midoffice.dossier.type;

import java.util.UUID;
import midoffice.dossier.api.register.ResourceKind;

/** Knows what refers to types from outside the catalogue; every feature that keeps such references implements it. */
public interface TypeUse {

    /** @return whether something refers to that type, so that it has to stay */
    boolean inUse(ResourceKind kind, UUID id);
}
