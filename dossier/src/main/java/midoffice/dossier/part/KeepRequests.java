package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.DossierRequestRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/** Keeps which requests led to which dossiers. */
@ApplicationScoped
class KeepRequests extends PartShelf<DossierRequest, DossierRequestRegister.Facts, DossierRequestRegister.View> implements DossierRequestRegister {

    protected KeepRequests() {
    }

    @Inject
    KeepRequests(DossierRequestRepository rows, DossierAccess access, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.DOSSIER_REQUEST, rows, access, rights, trail, clock);
    }

    @Override
    protected UUID dossierOf(Facts facts) {
        return facts.dossier();
    }

    @Override
    protected DossierRequest row(UUID dossier, Instant now) {
        return new DossierRequest(dossier, now);
    }

    @Override
    protected void check(Facts facts, DossierGist dossier, DossierRequest row, List<Violation> found) {
        // the address is all there is to it
    }

    @Override
    protected void fill(DossierRequest row, Facts facts, Instant now) {
        row.about(null, facts.request(), null, null);
        row.say(facts);
    }

    @Override
    protected View view(DossierRequest row) {
        return row.view(Map.of(), View.class);
    }
}
