package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.Documents;
import midoffice.dossier.content.ContentReader;
import midoffice.dossier.content.StoredContent;
import midoffice.dossier.record.DossierFacts;
import midoffice.dossier.record.DossierSight;

/** Opens the content of documents for those who may see the content of the dossier. */
@ApplicationScoped
class OpenDocuments implements Documents {

    private final DocumentRepository documents;
    private final DossierSight sight;
    private final ContentReader reader;
    private final AccessLog accessLog;

    protected OpenDocuments() {
        this(null, null, null, null);
    }

    @Inject
    OpenDocuments(DocumentRepository documents, DossierSight sight, ContentReader reader, AccessLog accessLog) {
        this.documents = documents;
        this.sight = sight;
        this.reader = reader;
        this.accessLog = accessLog;
    }

    @Override
    @Transactional
    public Content open(Caller caller, DocumentId id) {
        Document document = documents.find(id).orElseThrow(() -> notFound(id));
        DossierFacts dossier = sight.content(caller, document.dossier()).orElseThrow(() -> notFound(id));
        if (caller.isStaff()) {
            accessLog.recordRead(caller, dossier.applicant(), "document", dossier.number());
        }
        StoredContent content = document.content();
        return new Content(content.fileName(), content.mediaType(), content.size(), content.sha256(), reader.open(content.sha256()));
    }

    private static DomainException.NotFound notFound(DocumentId id) {
        return new DomainException.NotFound("document-not-found", "No document " + id + " that the caller may see");
    }
}
