package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Documents of dossiers. */
@ApplicationScoped
class DossierDocumentRepository extends PartRepository<DossierDocument> {

    DossierDocumentRepository() {
        super(DossierDocument.class, new EntryFields().with("document", "e.target"));
    }
}
