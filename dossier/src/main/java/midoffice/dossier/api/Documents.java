package midoffice.dossier.api;

import java.io.InputStream;
import midoffice.crm.api.access.Caller;

/** Content of documents; who may see the dossier (contact-centre agents excepted) may read its documents. */
public interface Documents {

    /**
     * Opens the content for reading; the caller closes the stream. The read is logged for staff.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code document-not-found}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code content-not-scanned} while the virus scanner has not looked,
     *                                                           {@code content-infected} when it found something
     */
    Content open(Caller caller, DocumentId document);

    /** Content with what a door needs to serve it. */
    record Content(String fileName, String mediaType, long size, String sha256, InputStream stream) {
    }
}
