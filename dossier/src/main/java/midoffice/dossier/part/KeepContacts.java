package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.DossierContactRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/** Keeps which contacts were about which dossiers. */
@ApplicationScoped
class KeepContacts extends PartShelf<DossierContact, DossierContactRegister.Facts, DossierContactRegister.View> implements DossierContactRegister {

    protected KeepContacts() {
    }

    @Inject
    KeepContacts(DossierContactRepository rows, DossierAccess access, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.DOSSIER_CONTACT, rows, access, rights, trail, clock);
    }

    @Override
    protected UUID dossierOf(Facts facts) {
        return facts.dossier();
    }

    @Override
    protected DossierContact row(UUID dossier, Instant now) {
        return new DossierContact(dossier, now);
    }

    @Override
    protected void check(Facts facts, DossierGist dossier, DossierContact row, List<Violation> found) {
        // the address is all there is to it
    }

    @Override
    protected void fill(DossierContact row, Facts facts, Instant now) {
        row.about(null, facts.contactMoment(), null, null);
        row.say(facts);
    }

    @Override
    protected View view(DossierContact row) {
        return row.view(Map.of(), View.class);
    }
}
