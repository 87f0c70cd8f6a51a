package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.common.LocalizedText;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.api.register.DocumentRegister.Facts;
import midoffice.dossier.api.register.DocumentStatus;
import midoffice.dossier.content.StoredContent;
import midoffice.dossier.record.DossierAnnex;

/**
 * Documents that other applications added to a dossier and marked for its initiator, beside those of the house. One that is still being written
 * or waits for approval is not shown, whatever its mark.
 */
@ApplicationScoped
class ShownDocuments implements DossierAnnex {

    private static final Set<DocumentStatus> UNFINISHED = EnumSet.of(DocumentStatus.IN_PROGRESS, DocumentStatus.FOR_ADOPTION);
    private static final String KIND = "register";

    private final RegisteredDocumentRepository registered;
    private final DocumentRepository house;

    protected ShownDocuments() {
        this(null, null);
    }

    @Inject
    ShownDocuments(RegisteredDocumentRepository registered, DocumentRepository house) {
        this.registered = registered;
        this.house = house;
    }

    @Override
    @Transactional
    public List<DocumentView> documents(DossierId dossier) {
        return registered.ofDossier(dossier.value()).stream().filter(ShownDocuments::isShown)
                .filter(row -> house.find(new DocumentId(row.id())).isEmpty()).map(ShownDocuments::view).toList();
    }

    /** Its content, empty when it is none of those; and the dossiers in which it is shown. */
    @Transactional
    public Optional<Shown> find(DocumentId id) {
        return registered.find(id.value()).filter(ShownDocuments::isShown).map(row -> {
            DocumentView view = view(row);
            return new Shown(new StoredContent(view.fileName(), view.mediaType(), view.size(), view.sha256()), registered.dossiers(row.id()));
        });
    }

    private static boolean isShown(RegisteredDocument row) {
        Facts facts = row.told();
        return Boolean.TRUE.equals(facts.shownToInitiator()) && row.sha256() != null
                && (facts.status() == null || !UNFINISHED.contains(facts.status()));
    }

    private static DocumentView view(RegisteredDocument row) {
        Facts facts = row.told();
        String name = facts.fileName() == null || facts.fileName().isBlank() ? facts.title() : facts.fileName();
        return new DocumentView(new DocumentId(row.id()), KIND, LocalizedText.dutch(facts.title()), name, row.mediaType(),
                facts.fileSize() == null ? 0 : facts.fileSize(), row.sha256(), row.edited());
    }

    /** A document with the dossiers in which it is shown. */
    record Shown(StoredContent content, List<UUID> dossiers) {
    }
}
