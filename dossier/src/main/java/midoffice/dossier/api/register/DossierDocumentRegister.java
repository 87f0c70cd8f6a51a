package midoffice.dossier.api.register;

import java.time.Instant;
import java.util.UUID;

/** Which documents belong to which dossiers. */
public interface DossierDocumentRegister extends Register<DossierDocumentRegister.Facts, DossierDocumentRegister.View> {

    /** What a client says of it. @param status the status for which the document mattered, may be null */
    record Facts(UUID document, UUID dossier, String title, String description, Instant disposalDate, UUID status) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID document, UUID dossier, String relationText, String title, String description,
            Instant registrationDate, Instant disposalDate, UUID status) implements Entry {
    }
}
