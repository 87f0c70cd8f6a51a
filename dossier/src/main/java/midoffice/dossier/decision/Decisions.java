package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.event.DecisionTaken;
import midoffice.dossier.record.DossierBook;

/** Keeps decisions; whether the caller may decide was checked with the task. */
@ApplicationScoped
public class Decisions {

    private final DecisionRepository decisions;
    private final DossierBook dossiers;
    private final Clock clock;
    private final Event<DecisionTaken> taken;

    protected Decisions() {
        this(null, null, null, null);
    }

    @Inject
    Decisions(DecisionRepository decisions, DossierBook dossiers, Clock clock, Event<DecisionTaken> taken) {
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.clock = clock;
        this.taken = taken;
    }

    /**
     * Records a decision. Fires {@code DecisionTaken}.
     *
     * @param result status with which the dossier will end, for example {@code granted}
     * @param reason the reasons, null when none were asked for
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code dossier-closed}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(Caller by, DossierId dossier, String result, String reason) {
        dossiers.requireOpen(dossier);
        decisions.add(Decision.of(dossier, result, reason, dossiers.facts(dossier).unit(),
                clock.instant().truncatedTo(ChronoUnit.MICROS), by));
        taken.fire(new DecisionTaken(dossier, result, by.subject()));
    }
}
