package midoffice.channels.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import midoffice.dossier.api.DocumentStoreMaintenance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Documents can be stored. */
@Readiness
@ApplicationScoped
public class StoreCheck implements HealthCheck {

    private DocumentStoreMaintenance store;

    protected StoreCheck() {
    }

    @Inject
    StoreCheck(DocumentStoreMaintenance store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("document-store").status(store.writable()).build();
    }
}
