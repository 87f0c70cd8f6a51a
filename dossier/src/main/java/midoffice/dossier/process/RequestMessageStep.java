package midoffice.dossier.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.event.MessageRequested;
import midoffice.dossier.record.DossierBook;

/** {@code ${requestMessage.run('decision')}}: the applicant is to be told something; the mail door chooses how. */
@ApplicationScoped
class RequestMessageStep implements ProcessStep {

    private final DossierBook dossiers;
    private final Event<MessageRequested> requested;

    protected RequestMessageStep() {
        this(null, null);
    }

    @Inject
    RequestMessageStep(DossierBook dossiers, Event<MessageRequested> requested) {
        this.dossiers = dossiers;
        this.requested = requested;
    }

    @Override
    public String name() {
        return "requestMessage";
    }

    @Override
    public void run(Caller by, DossierId dossier, String argument) {
        requested.fire(new MessageRequested(Ids.next(), dossier, dossiers.facts(dossier).applicant(), argument));
    }
}
