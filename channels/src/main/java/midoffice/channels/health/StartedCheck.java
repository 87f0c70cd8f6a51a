package midoffice.channels.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import midoffice.channels.clock.Migrations;
import midoffice.dossier.api.ProcessEngineLifecycle;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The tables are up to date and the process engine runs. */
@Readiness
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    private Migrations migrations;
    private ProcessEngineLifecycle engine;

    protected StartedCheck() {
    }

    @Inject
    StartedCheck(Migrations migrations, ProcessEngineLifecycle engine) {
        this.migrations = migrations;
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        boolean tables = migrations.isDone();
        boolean running = engine.isRunning();
        return HealthCheckResponse.named("started").withData("migrations", tables).withData("engine", running).status(tables && running).build();
    }
}
