package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.event.DecisionTaken;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.record.DossierBook;
import midoffice.dossier.register.InTheNameOf;
import midoffice.dossier.type.TypeBook;

/** Keeps decisions; whether the caller may decide was checked with the task. */
@ApplicationScoped
public class Decisions {

    private final DecisionRepository decisions;
    private final DossierBook dossiers;
    private final DossierAccess access;
    private final DecisionRegister register;
    private final TypeBook types;
    private final Clock clock;
    private final Event<DecisionTaken> taken;

    protected Decisions() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Decisions(DecisionRepository decisions, DossierBook dossiers, DossierAccess access, DecisionRegister register, TypeBook types, Clock clock,
            Event<DecisionTaken> taken) {
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.access = access;
        this.register = register;
        this.types = types;
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
        Decision decision = Decision.of(dossier, result, reason, dossiers.facts(dossier).unit(),
                clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        enter(by, dossier, decision);
        decisions.add(decision);
        taken.fire(new DecisionTaken(dossier, result, by.subject()));
    }

    /** A dossier whose type knows no decisions of the house keeps it for itself. */
    private void enter(Caller by, DossierId dossier, Decision decision) {
        DossierAccess.DossierGist gist = access.gist(dossier.value());
        LocalDate day = LocalDate.ofInstant(decision.taken(), BelgianCalendar.ZONE);
        types.decisionTypeOfHouse(gist.type()).ifPresent(type -> decision.isEntry(register.create(InTheNameOf.person(by),
                new DecisionRegister.Facts(null, gist.sourceOrganisation(), type.id(), dossier.value(), day,
                        decision.reason() == null ? "" : decision.reason(), "", day, null, null, null, null, null)).id()));
    }
}
