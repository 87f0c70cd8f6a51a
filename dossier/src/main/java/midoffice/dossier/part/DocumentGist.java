package midoffice.dossier.part;

import java.util.UUID;

/**
 * What a dossier needs to know of a document.
 *
 * @param type        its document type
 * @param archived    whether its status says that it is archived
 * @param rightsKnown whether it was said that usage rights hold for it or not
 */
public record DocumentGist(UUID id, UUID type, boolean archived, boolean rightsKnown) {
}
