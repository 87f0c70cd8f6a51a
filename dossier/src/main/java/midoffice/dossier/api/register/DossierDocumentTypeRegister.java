package midoffice.dossier.api.register;

import java.util.UUID;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeFacts;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeView;

/**
 * Which document types come, go or stay in dossiers of a type.
 */
public interface DossierDocumentTypeRegister extends Register<DossierDocumentTypeFacts, DossierDocumentTypeView> {

    /** What a client says of it. */
    record DossierDocumentTypeFacts(UUID dossierType, String documentType, Integer sequenceNumber, Direction direction, UUID statusType) {
    }

    /** As it is shown. */
    record DossierDocumentTypeView(UUID id, long revision, UUID dossierType, String dossierTypeIdentification, UUID catalogue,
            UUID documentType, Integer sequenceNumber, Direction direction, UUID statusType) implements Entry {
    }

    /** Which way a document goes. */
    enum Direction {
        INCOMING, INTERNAL, OUTGOING
    }
}
