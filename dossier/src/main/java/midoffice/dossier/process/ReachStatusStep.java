package midoffice.dossier.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.record.DossierBook;

/** {@code ${reachStatus.run('in-progress')}}: the dossier reaches a status of its type. */
@ApplicationScoped
class ReachStatusStep implements ProcessStep {

    private final DossierBook dossiers;

    protected ReachStatusStep() {
        this(null);
    }

    @Inject
    ReachStatusStep(DossierBook dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "reachStatus";
    }

    @Override
    public void run(Caller by, DossierId dossier, String argument) {
        dossiers.reachStatus(by, dossier, argument);
    }
}
