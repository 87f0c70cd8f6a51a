package midoffice.channels.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import midoffice.channels.broker.OutboxFigures;
import midoffice.channels.broker.OutboxFigures.Figures;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How long messages wait. Always up: a supplier that is gone must not take the city's site out of the load balancer with it; {@code alarm} is for who
 * watches.
 */
@Readiness
@ApplicationScoped
public class OutboxCheck implements HealthCheck {

    private OutboxFigures figures;

    protected OutboxCheck() {
    }

    @Inject
    OutboxCheck(OutboxFigures figures) {
        this.figures = figures;
    }

    @Override
    public HealthCheckResponse call() {
        Figures now = figures.last();
        return HealthCheckResponse.named("outbox").withData("waiting", now.waiting()).withData("failing", now.failed())
                .withData("oldest-seconds", now.lag().toSeconds()).withData("alarm", figures.isAlarm()).up().build();
    }
}
