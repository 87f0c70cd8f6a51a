package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.Documents;
import midoffice.dossier.content.ContentReader;
import midoffice.dossier.content.StoredContent;

/** Opens the content of documents for those who may see the content of the dossier. */
@ApplicationScoped
class OpenDocuments implements Documents {

    private final ReadableDocuments readable;
    private final ContentReader reader;

    protected OpenDocuments() {
        this(null, null);
    }

    @Inject
    OpenDocuments(ReadableDocuments readable, ContentReader reader) {
        this.readable = readable;
        this.reader = reader;
    }

    @Override
    @Transactional
    public Content open(Caller caller, DocumentId id) {
        StoredContent content = readable.content(caller, id);
        return new Content(content.fileName(), content.mediaType(), content.size(), content.sha256(), reader.open(content.sha256()));
    }
}
