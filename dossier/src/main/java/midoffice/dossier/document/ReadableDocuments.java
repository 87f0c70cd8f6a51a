package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.content.StoredContent;
import midoffice.dossier.document.ShownDocuments.Shown;
import midoffice.dossier.record.DossierFacts;
import midoffice.dossier.record.DossierSight;

/** Whether a caller may read a document, and the log of it: the same for reading, downloading and looking. */
@ApplicationScoped
class ReadableDocuments {

    private final DocumentRepository documents;
    private final ShownDocuments shown;
    private final DossierSight sight;
    private final AccessLog accessLog;

    protected ReadableDocuments() {
        this(null, null, null, null);
    }

    @Inject
    ReadableDocuments(DocumentRepository documents, ShownDocuments shown, DossierSight sight, AccessLog accessLog) {
        this.documents = documents;
        this.shown = shown;
        this.sight = sight;
        this.accessLog = accessLog;
    }

    /** @throws DomainException.NotFound {@code document-not-found} when it does not exist or the caller may not read it */
    @Transactional
    public StoredContent content(Caller caller, DocumentId id) {
        Optional<Document> document = documents.find(id);
        Shown found = document.map(d -> new Shown(d.content(), List.of(d.dossier().value()))).or(() -> shown.find(id)).orElseThrow(() -> notFound(id));
        DossierFacts dossier = found.dossiers().stream().flatMap(d -> sight.content(caller, new DossierId(d)).stream()).findFirst()
                .orElseThrow(() -> notFound(id));
        if (caller.isStaff() && dossier.applicant() != null) {
            accessLog.recordRead(caller, dossier.applicant(), "document", dossier.number());
        }
        return found.content();
    }

    private static DomainException.NotFound notFound(DocumentId id) {
        return new DomainException.NotFound("document-not-found", "No document " + id + " that the caller may see");
    }
}
