package midoffice.dossier.api.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Statuses dossiers reached. The first is set with {@code DOSSIERS_CREATE}, any with {@code DOSSIERS_ADD_STATUS}; one after the end needs
 * {@code DOSSIERS_REOPEN}. The end status closes the dossier.
 */
public interface StatusRegister extends Growing<StatusRegister.Facts, StatusRegister.View> {

    /** What a client says of it. @param setBy role of who set it, may be null */
    record Facts(UUID dossier, UUID statusType, Instant setAt, String explanation, UUID setBy) {
    }

    /** As it is shown. @param latest whether no later one was set */
    record View(UUID id, long revision, UUID dossier, UUID statusType, Instant setAt, String explanation, Boolean latest, UUID setBy,
            List<UUID> dossierDocuments) implements Entry {

        public View {
            dossierDocuments = dossierDocuments == null ? List.of() : List.copyOf(dossierDocuments);
        }
    }
}
