package midoffice.dossier.api.register;

import java.util.UUID;

/** In which documents decisions are recorded. */
public interface DecisionDocumentRegister extends Register<DecisionDocumentRegister.Facts, DecisionDocumentRegister.View> {

    /** What a client says of it. */
    record Facts(UUID document, UUID decision) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID document, UUID decision) implements Entry {
    }
}
