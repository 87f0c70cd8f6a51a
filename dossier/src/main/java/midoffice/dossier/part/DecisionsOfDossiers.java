package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DossierDecisionRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.register.Trail;

/** Lets the keeper of decisions tell in which dossiers they were taken. */
@ApplicationScoped
public class DecisionsOfDossiers {

    private final DossierDecisionRepository relations;
    private final DossierAccess dossiers;
    private final Trail trail;
    private final Clock clock;

    protected DecisionsOfDossiers() {
        this(null, null, null, null);
    }

    @Inject
    DecisionsOfDossiers(DossierDecisionRepository relations, DossierAccess dossiers, Trail trail, Clock clock) {
        this.relations = relations;
        this.dossiers = dossiers;
        this.trail = trail;
        this.clock = clock;
    }

    /** The decision was taken in the dossier. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void relate(Change change, UUID dossier, UUID decision) {
        DossierDecision row = new DossierDecision(dossier, clock.instant().truncatedTo(ChronoUnit.MICROS));
        row.about(decision, null, null, null);
        row.say(new DossierDecisionRegister.Facts(dossier, decision));
        relations.add(row);
        trail.added(change, dossiers.gist(dossier).mark(ResourceKind.DOSSIER_DECISION, row.id(), decision.toString()),
                row.view(java.util.Map.of(), DossierDecisionRegister.View.class));
    }

    /** It no longer was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unrelate(Change change, UUID dossier, UUID decision) {
        relations.of(dossier, decision).ifPresent(row -> {
            trail.removed(change, dossiers.gist(dossier).mark(ResourceKind.DOSSIER_DECISION, row.id(), decision.toString()),
                    row.view(java.util.Map.of(), DossierDecisionRegister.View.class));
            relations.remove(row);
        });
    }
}
