package midoffice.dossier.api.register;

import java.time.Instant;
import java.util.UUID;

/** Notes of those who handle a dossier; a final one stays as it is. */
public interface DossierNoteRegister extends Register<DossierNoteRegister.Facts, DossierNoteRegister.View> {

    /** What a client says of it. */
    record Facts(String subject, String text, String createdBy, NoteType noteType, NoteStatus status, UUID dossier) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, String subject, String text, String createdBy, NoteType noteType, NoteStatus status,
            Instant createdAt, Instant modifiedAt, UUID dossier) implements Entry {
    }

    /** For whom it is. */
    enum NoteType {
        INTERNAL, EXTERNAL
    }

    /** Whether it may still change. */
    enum NoteStatus {
        DRAFT, FINAL
    }
}
