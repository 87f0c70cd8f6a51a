package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.event.ResourceChanged;
import midoffice.dossier.api.register.Action;
import midoffice.dossier.api.register.ArchiveDerivation;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.record.DossierEnd;

/**
 * Reckons the archive term again, in the transaction of the change, when something changes that it may start from. What the dossier itself
 * says of its parent and its relations is looked after where dossiers are kept; published types do not change.
 */
@ApplicationScoped
class KeepRetention {

    private static final Caller SYSTEM = Caller.system("archive");
    private static final Set<ArchiveDerivation> BY_DECISION = Set.of(ArchiveDerivation.DECISION_EFFECTIVE_DATE,
            ArchiveDerivation.DECISION_EXPIRY_DATE);

    private final DossierEnd end;
    private final DecisionRegister decisions;

    protected KeepRetention() {
        this(null, null);
    }

    @Inject
    KeepRetention(DossierEnd end, DecisionRegister decisions) {
        this.end = end;
        this.decisions = decisions;
    }

    void changed(@Observes ResourceChanged change) {
        switch (change.kind()) {
            case DOSSIER_PROPERTY -> end.reckonAgain(change.mainId(), Set.of(ArchiveDerivation.PROPERTY));
            case DOSSIER_OBJECT -> end.reckonAgain(change.mainId(), Set.of(ArchiveDerivation.DOSSIER_OBJECT));
            case DOSSIER_DECISION -> end.reckonAgain(change.mainId(), BY_DECISION);
            case DECISION -> decided(change);
            // a status may have closed the dossier or opened it again
            case STATUS -> end.reckonAroundAgain(change.mainId());
            default -> {
            }
        }
    }

    private void decided(ResourceChanged change) {
        // of one that is removed, the dossier was told when the two were parted
        UUID dossier = change.action() == Action.REMOVED ? null : decisions.read(SYSTEM, change.id()).dossier();
        if (dossier != null) {
            end.reckonAgain(dossier, BY_DECISION);
        }
    }
}
