package midoffice.dossier.api.register;

import java.util.UUID;

/** Where documents are used: in dossiers and decisions, which say so themselves, and elsewhere. */
public interface DocumentUseRegister extends Growing<DocumentUseRegister.Facts, DocumentUseRegister.View> {

    /** What a client says of it. @param object id of a dossier or decision here, or an address elsewhere */
    record Facts(UUID document, String object, UserKind objectType) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID document, String object, UserKind objectType) implements Entry {
    }

    /** Who uses it. */
    enum UserKind {
        DECISION, DOSSIER, REQUEST
    }
}
