package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.register.FactsJson;

/** All versions of a document with the hashes of their contents, for the other features of this module; no rights are applied. */
@ApplicationScoped
public class DocumentEditions {

    private final RegisteredDocumentRepository documents;

    protected DocumentEditions() {
        this(null);
    }

    @Inject
    DocumentEditions(RegisteredDocumentRepository documents) {
        this.documents = documents;
    }

    /** A version. @param sha256 null when it has no content */
    public record Edition(int number, Instant registered, DocumentRegister.Facts facts, String sha256, String mediaType) {
    }

    /** Oldest first; empty for an unknown document. */
    @Transactional
    public List<Edition> of(UUID document) {
        return documents.editions(document).stream().map(e -> new Edition(e.number(), e.edited(),
                FactsJson.read(e.facts(), DocumentRegister.Facts.class), e.sha256(), e.mediaType())).toList();
    }
}
