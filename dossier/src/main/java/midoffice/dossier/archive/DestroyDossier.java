package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DecisionDocumentRegister;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DocumentUseRegister;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.register.Trail;

/**
 * Destroys one dossier with all that hangs on it, in the caller's transaction: decisions first, then the dossier with its parts and whatever
 * other features keep of it ({@code DossierRemoval}), then the documents that nothing else uses, and of all of them the trail (ZGW: zrc-023).
 * Subscribers are told of each removal. Content goes with the sweeper of the store when nobody uses it any more.
 */
@ApplicationScoped
class DestroyDossier {

    private static final Caller SYSTEM = Caller.system("archive");
    private static final int MANY = 100_000;

    private final DossierRegister dossiers;
    private final DossierDocumentRegister relations;
    private final DecisionRegister decisions;
    private final DecisionDocumentRegister records;
    private final DocumentRegister documents;
    private final DocumentUseRegister uses;
    private final DueDossierRepository due;
    private final Trail trail;

    protected DestroyDossier() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    DestroyDossier(DossierRegister dossiers, DossierDocumentRegister relations, DecisionRegister decisions, DecisionDocumentRegister records,
            DocumentRegister documents, DocumentUseRegister uses, DueDossierRepository due, Trail trail) {
        this.dossiers = dossiers;
        this.relations = relations;
        this.decisions = decisions;
        this.records = records;
        this.documents = documents;
        this.uses = uses;
        this.due = due;
        this.trail = trail;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void destroy(UUID dossier, String reason) {
        Change change = new Change(SYSTEM, null, reason, null);
        Set<UUID> used = new LinkedHashSet<>();
        relations.list(SYSTEM, Criteria.where("dossier", dossier, MANY)).rows().forEach(r -> used.add(r.document()));
        for (DecisionRegister.View decision : decisions.list(SYSTEM, Criteria.where("dossier", dossier, MANY)).rows()) {
            records.list(SYSTEM, Criteria.where("decision", decision.id(), MANY)).rows().forEach(r -> used.add(r.document()));
            due.forgetKeysOfMain(decision.id());
            decisions.delete(change, decision.id());
            trail.forget(decision.id());
        }
        due.forgetKeys(dossier);
        dossiers.delete(change, dossier);
        trail.forget(dossier);
        for (UUID document : used) {
            if (uses.list(SYSTEM, Criteria.where("document", document, 1)).rows().isEmpty()) {
                due.forgetKeysOfMain(document);
                documents.delete(change, document);
                trail.forget(document);
            }
        }
    }
}
