package midoffice.dossier.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.record.DossierBook;

/** {@code ${closeDossier.run(result)}}: the dossier is closed with that result, which is also its last status. */
@ApplicationScoped
class CloseDossierStep implements ProcessStep {

    private final DossierBook dossiers;

    protected CloseDossierStep() {
        this(null);
    }

    @Inject
    CloseDossierStep(DossierBook dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "closeDossier";
    }

    @Override
    public void run(Caller by, DossierId dossier, String argument) {
        dossiers.close(by, dossier, argument);
    }
}
