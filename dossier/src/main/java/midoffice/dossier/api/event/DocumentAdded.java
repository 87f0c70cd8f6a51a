package midoffice.dossier.api.event;

import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DossierId;

/** A document was added to a dossier; {@code kind} is the key of its document type. */
public record DocumentAdded(DossierId dossier, DocumentId document, String kind) {
}
