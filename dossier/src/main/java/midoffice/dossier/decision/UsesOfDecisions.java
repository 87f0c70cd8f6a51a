package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.part.KnownUses;
import midoffice.dossier.record.DossierRemoval;

/** Which documents decisions use; and what goes with a dossier. */
@ApplicationScoped
class UsesOfDecisions implements KnownUses, DossierRemoval {

    private final RegisteredDecisionRepository decisions;
    private final DecisionDocumentRepository records;
    private final DecisionRepository ofProcesses;

    protected UsesOfDecisions() {
        this(null, null, null);
    }

    @Inject
    UsesOfDecisions(RegisteredDecisionRepository decisions, DecisionDocumentRepository records, DecisionRepository ofProcesses) {
        this.decisions = decisions;
        this.records = records;
        this.ofProcesses = ofProcesses;
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.DECISION;
    }

    @Override
    public boolean exists(UUID user) {
        return decisions.find(user).isPresent();
    }

    @Override
    public boolean uses(UUID user, UUID document) {
        return records.isRecorded(user, document);
    }

    /** A dossier with decisions goes only when they went before: they may matter longer. */
    @Override
    public void remove(Change change, UUID dossier) {
        if (!decisions.ofDossier(dossier).isEmpty()) {
            throw new midoffice.crm.api.common.DomainException.Invalid("", "pending-relations", "Decisions were taken in the dossier");
        }
        ofProcesses.removeOf(new DossierId(dossier));
    }
}
