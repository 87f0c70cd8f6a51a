package midoffice.dossier.api.register;

import java.util.UUID;

/** Which decisions were taken in which dossiers; it follows from the decisions themselves. */
public interface DossierDecisionRegister extends Growing<DossierDecisionRegister.Facts, DossierDecisionRegister.View> {

    /** What a client says of it. */
    record Facts(UUID dossier, UUID decision) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID dossier, UUID decision) implements Entry {
    }
}
