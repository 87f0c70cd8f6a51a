package midoffice.dossier.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.record.DossierRemoval;

/** The form that was sent goes with the dossier it opened. */
@ApplicationScoped
class FormsOfDossiers implements DossierRemoval {

    private final FormSessionRepository sessions;

    protected FormsOfDossiers() {
        this(null);
    }

    @Inject
    FormsOfDossiers(FormSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Change change, UUID dossier) {
        sessions.removeOf(dossier);
    }
}
