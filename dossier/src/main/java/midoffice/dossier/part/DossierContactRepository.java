package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Contacts about dossiers. */
@ApplicationScoped
class DossierContactRepository extends PartRepository<DossierContact> {

    DossierContactRepository() {
        super(DossierContact.class, new EntryFields().with("contactMoment", "e.address"));
    }
}
