package midoffice.dossier.api.event;

import java.util.UUID;
import midoffice.dossier.api.DossierId;

/** A citizen sent a form; its dossier was opened in the same transaction. */
public record FormSubmitted(UUID session, DossierId dossier, String formKey) {
}
