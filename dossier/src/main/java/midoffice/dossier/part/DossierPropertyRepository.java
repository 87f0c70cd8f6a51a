package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Properties of dossiers. */
@ApplicationScoped
class DossierPropertyRepository extends PartRepository<DossierProperty> {

    DossierPropertyRepository() {
        super(DossierProperty.class, new EntryFields());
    }
}
