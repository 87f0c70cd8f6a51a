package midoffice.dossier.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import midoffice.crm.api.ServiceClients;
import midoffice.crm.api.access.Caller;
import org.eclipse.microprofile.config.ConfigProvider;

/** Which supplier's client may report on the work orders of which back office. */
@ApplicationScoped
class SupplierRights {

    private static final String SCOPE = "workorders";
    private static final Caller SYSTEM = Caller.system("check of a supplier's rights");

    private final ServiceClients clients;

    protected SupplierRights() {
        this(null);
    }

    @Inject
    SupplierRights(ServiceClients clients) {
        this.clients = clients;
    }

    /**
     * A client needs the scope {@code workorders}. Where {@code midoffice.backoffice.<name>.client} names a client id, no other client may
     * report for that back office.
     */
    boolean mayReport(Caller supplier, String backOffice) {
        boolean scoped = clients.find(SYSTEM, supplier.subject()).filter(c -> c.scopes().contains(SCOPE)).isPresent();
        return scoped && ConfigProvider.getConfig().getOptionalValue("midoffice.backoffice." + backOffice + ".client", String.class)
                .map(c -> c.equals(supplier.subject())).orElse(true);
    }
}
