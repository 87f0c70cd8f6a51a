package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Objects of dossiers. */
@ApplicationScoped
class DossierObjectRepository extends PartRepository<DossierObject> {

    DossierObjectRepository() {
        super(DossierObject.class, new EntryFields().with("object", "e.address").with("objectType", "e.word"));
    }
}
