package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.Reach;

/** Documents of dossiers. */
@ApplicationScoped
class DossierDocumentRepository extends PartRepository<DossierDocument> {

    DossierDocumentRepository() {
        super(DossierDocument.class, new EntryFields().with("document", "e.target"));
    }

    /** @return whether the document belongs to a dossier within reach */
    boolean usedWithin(UUID document, Reach reach) {
        return ofTarget(document).stream().anyMatch(relation -> reaches(relation.id(), reach));
    }
}
