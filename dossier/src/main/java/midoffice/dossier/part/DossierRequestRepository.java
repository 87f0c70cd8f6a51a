package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Requests that led to dossiers. */
@ApplicationScoped
class DossierRequestRepository extends PartRepository<DossierRequest> {

    DossierRequestRepository() {
        super(DossierRequest.class, new EntryFields().with("request", "e.address"));
    }
}
