package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.api.event.DocumentAdded;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.content.ContentIntake;
import midoffice.dossier.content.ContentRefused;
import midoffice.dossier.content.StoredContent;
import midoffice.dossier.record.DossierAnnex;
import midoffice.dossier.record.DossierRemoval;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adds documents to dossiers, for the other features of this module; whether the caller may is checked by the use case that calls. Takes
 * part in the caller's transaction: the content is on disk before the row is written, so a rollback leaves at most content without a row,
 * which the sweeper removes.
 */
@ApplicationScoped
public class DossierDocuments implements DossierAnnex, DossierRemoval {

    private final DocumentRepository documents;
    private final HouseDocuments register;
    private final ContentIntake intake;
    private final Clock clock;
    private final Event<DocumentAdded> added;
    private final long limit;

    protected DossierDocuments() {
        this(null, null, null, null, null, 0);
    }

    @Inject
    DossierDocuments(DocumentRepository documents, HouseDocuments register, ContentIntake intake, Clock clock, Event<DocumentAdded> added,
            @ConfigProperty(name = "midoffice.store.max-bytes", defaultValue = "52428800") long limit) {
        this.documents = documents;
        this.register = register;
        this.intake = intake;
        this.clock = clock;
        this.added = added;
        this.limit = limit;
    }

    /** As {@link #add(Caller, DossierId, String, LocalizedText, String, String, InputStream)}, for content in memory. */
    @Transactional
    public DocumentId add(Caller by, DossierId dossier, String kind, LocalizedText title, String fileName, String mediaType,
            byte[] content) {
        return add(by, dossier, kind, title, fileName, mediaType, new ByteArrayInputStream(content));
    }

    /**
     * Adds a document. Fires {@code DocumentAdded}.
     *
     * @param kind      key of the document type, for example {@code decision}
     * @param mediaType what the content must be
     * @throws ContentRefused when the content is empty, too large or not of that type
     */
    @Transactional
    public DocumentId add(Caller by, DossierId dossier, String kind, LocalizedText title, String fileName, String mediaType,
            InputStream content) {
        return add(by, dossier, kind, title, intake.take(fileName, content, limit, Set.of(mediaType)));
    }

    /** Adds content that lies in the store already. Fires {@code DocumentAdded}. */
    @Transactional
    public DocumentId add(Caller by, DossierId dossier, String kind, LocalizedText title, StoredContent content) {
        Document document = Document.of(dossier, kind, title, content, clock.instant().truncatedTo(ChronoUnit.MICROS), by.subject());
        documents.add(document);
        register.enter(by, document);
        added.fire(new DocumentAdded(dossier, document.id(), kind));
        return document.id();
    }

    /** Their content goes with the sweeper when nothing else uses it. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Change change, UUID dossier) {
        documents.removeOf(new DossierId(dossier));
    }

    @Override
    @Transactional
    public List<DocumentView> documents(DossierId dossier) {
        return documents.ofDossier(dossier).stream().map(Document::view).toList();
    }
}
