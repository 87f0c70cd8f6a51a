package midoffice.dossier.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.record.DossierRemoval;

/** Work orders and what was answered to them go with their dossier. */
@ApplicationScoped
class OrdersOfDossiers implements DossierRemoval {

    private final WorkOrderRepository orders;

    protected OrdersOfDossiers() {
        this(null);
    }

    @Inject
    OrdersOfDossiers(WorkOrderRepository orders) {
        this.orders = orders;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Change change, UUID dossier) {
        orders.removeOf(dossier);
    }
}
