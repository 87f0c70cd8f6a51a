package midoffice.dossier.api.register;

import java.util.UUID;

/** Which requests, kept elsewhere, led to which dossiers. */
public interface DossierRequestRegister extends Growing<DossierRequestRegister.Facts, DossierRequestRegister.View> {

    /** What a client says of it. @param request address of the request */
    record Facts(UUID dossier, String request) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID dossier, String request) implements Entry {
    }
}
