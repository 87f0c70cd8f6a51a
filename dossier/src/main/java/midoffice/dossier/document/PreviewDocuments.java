package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DocumentPreviews;
import midoffice.dossier.content.PreviewPress;

/** Previews for those who may read the document; drawing happens outside the transaction. */
@ApplicationScoped
class PreviewDocuments implements DocumentPreviews {

    private final ReadableDocuments readable;
    private final PreviewPress press;

    protected PreviewDocuments() {
        this(null, null);
    }

    @Inject
    PreviewDocuments(ReadableDocuments readable, PreviewPress press) {
        this.readable = readable;
        this.press = press;
    }

    @Override
    public Preview preview(Caller caller, DocumentId id) {
        return press.make(readable.content(caller, id));
    }
}
