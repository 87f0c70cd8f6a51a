package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DocumentStatus;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.api.staff.DossierActs.Upload;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.register.FactsJson;

/** Adds documents to dossiers: the document and that it belongs to the dossier, in one transaction. */
@ApplicationScoped
class AddDocuments {

    private static final String DUTCH = "dut";
    /** The city itself, when the dossier does not say which organisation it is of. */
    private static final String NO_ORGANISATION = "000000000";

    private final DocumentRegister documents;
    private final DossierDocumentRegister uses;
    private final Clock clock;

    protected AddDocuments() {
        this(null, null, null);
    }

    @Inject
    AddDocuments(DocumentRegister documents, DossierDocumentRegister uses, Clock clock) {
        this.documents = documents;
        this.uses = uses;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Change change, DossierGist dossier, UUID documentType, String title, Upload file) {
        requireFile(file);
        if (documentType == null) {
            throw new DomainException.Invalid("documentType", "required", "Choose a type of document");
        }
        LocalDate today = LocalDate.now(clock.withZone(BelgianCalendar.ZONE));
        String organisation = dossier.sourceOrganisation().isBlank() ? NO_ORGANISATION : dossier.sourceOrganisation();
        // whether usage rights hold must be known of every document before the dossier can be closed; what colleagues add has none
        DocumentRegister.View made = documents.create(change, new DocumentRegister.Facts(null, organisation, today, title, null, null, false,
                change.by().name(), null, null, file.mediaType(), DUTCH, file.fileName(), file.content(), null, null, null, null, null,
                false, null, null, null, documentType, null, null));
        uses.create(change, new DossierDocumentRegister.Facts(made.id(), dossier.id(), null, change.reason(), null, null));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void renew(Change change, UUID dossier, UUID document, Upload file) {
        requireFile(file);
        boolean belongs = uses.list(change.by(), Criteria.where("document", document, 100)).rows().stream()
                .anyMatch(use -> use.dossier().equals(dossier));
        if (!belongs) {
            throw new DomainException.NotFound("not-found", "Document " + document + " does not belong to dossier " + dossier);
        }
        if (documents.read(change.by(), document).status() == DocumentStatus.FINAL) {
            throw new DomainException.Conflict("document-final", "Document " + document + " is final");
        }
        String key = documents.lock(change, document);
        documents.change(change, document, before -> {
            Map<String, Object> more = new HashMap<>();
            more.put("fileName", file.fileName());
            more.put("format", file.mediaType());
            more.put("fileSize", null);
            more.put("integrity", null);
            more.put("lock", key);
            return FactsJson.read(FactsJson.write(before), more, DocumentRegister.Facts.class).with(file.content());
        });
        documents.unlock(change, document, key);
    }

    private static void requireFile(Upload file) {
        if (file == null || file.content() == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new DomainException.Invalid("file", "required", "Choose a file");
        }
    }
}
