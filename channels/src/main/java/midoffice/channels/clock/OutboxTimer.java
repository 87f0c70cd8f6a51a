package midoffice.channels.clock;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.broker.OutboxFigures;
import midoffice.channels.broker.OutboxHousekeeping;
import midoffice.channels.broker.OutboxWorkers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at the outbox every second, on every node; counts it every ten seconds and clears it every hour. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxTimer {

    private static final Logger LOG = Logger.getLogger(OutboxTimer.class.getName());

    @Inject
    private OutboxWorkers workers;

    @Inject
    private OutboxFigures figures;

    @Inject
    private OutboxHousekeeping housekeeping;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "midoffice.outbox.keep", defaultValue = "P30D")
    private Duration keep;

    @PostConstruct
    void start() {
        figures.register();
        figures.refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        workers.wake();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void count() {
        try {
            figures.refresh();
        } catch (RuntimeException databaseGone) {
            // Readiness tells that the database is gone; the old figures stay until it is back.
            LOG.log(Level.FINE, "The outbox could not be counted", databaseGone);
        }
    }

    @Schedule(hour = "*", minute = "17", second = "5", persistent = false)
    void clear() {
        int removed = housekeeping.removeDelivered(clock.instant().minus(keep));
        LOG.fine(() -> removed + " delivered messages removed");
    }
}
