package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.CustomerContactRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/** Keeps contacts with customers; one without an identification gets one. */
@ApplicationScoped
class KeepCustomerContacts extends PartShelf<CustomerContact, CustomerContactRegister.Facts, CustomerContactRegister.View> implements CustomerContactRegister {

    private static final int CLOCKS_APART = 300;
    private static final int LONGEST = 18;

    protected KeepCustomerContacts() {
    }

    @Inject
    KeepCustomerContacts(CustomerContactRepository rows, DossierAccess access, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.CUSTOMER_CONTACT, rows, access, rights, trail, clock);
    }

    @Override
    protected UUID dossierOf(Facts facts) {
        return facts.dossier();
    }

    @Override
    protected CustomerContact row(UUID dossier, Instant now) {
        return new CustomerContact(dossier, now);
    }

    @Override
    protected void check(Facts facts, DossierGist dossier, CustomerContact row, List<Violation> found) {
        if (facts.occurredAt().isAfter(now().plusSeconds(CLOCKS_APART))) {
            found.add(new Violation("occurredAt", "date-in-future", "A contact cannot have been in the future"));
        }
    }

    @Override
    protected void fill(CustomerContact row, Facts facts, Instant now) {
        row.about(null, null, null, facts.occurredAt());
        boolean named = facts.identification() != null && !facts.identification().isEmpty();
        String identification = named ? facts.identification() : row.id().toString().replace("-", "").substring(LONGEST);
        row.say(new Facts(facts.dossier(), identification.substring(0, Math.min(14, identification.length())), facts.occurredAt(),
                facts.channel(), facts.subject(), facts.explanation()));
    }

    @Override
    protected View view(CustomerContact row) {
        return row.view(Map.of(), View.class);
    }
}
