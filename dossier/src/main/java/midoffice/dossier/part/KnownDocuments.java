package midoffice.dossier.part;

import java.util.Optional;
import java.util.UUID;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.ResourceKind;

/** The documents that dossiers refer to; their keeper tells, and is told of every relation. */
public interface KnownDocuments {

    /** @return empty when there is no such document */
    Optional<DocumentGist> document(UUID id);

    /** A dossier or decision refers to the document from now on. */
    void related(Change change, UUID document, UUID user, ResourceKind kind);

    /** It no longer does. */
    void unrelated(Change change, UUID document, UUID user);
}
