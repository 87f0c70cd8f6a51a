package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Decisions of dossiers. */
@ApplicationScoped
class DossierDecisionRepository extends PartRepository<DossierDecision> {

    DossierDecisionRepository() {
        super(DossierDecision.class, new EntryFields().with("decision", "e.target"));
    }
}
