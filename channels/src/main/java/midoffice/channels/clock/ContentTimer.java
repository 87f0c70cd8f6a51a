package midoffice.channels.clock;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.FixityCheck;
import midoffice.dossier.api.VirusScanning;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Watches over stored content: has it scanned within seconds, and spends a part of every minute on proving that it is still whole. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class ContentTimer {

    private static final Logger LOG = Logger.getLogger(ContentTimer.class.getName());
    private static final Duration SCAN_BUDGET = Duration.ofSeconds(20);

    @Inject
    private VirusScanning scanning;

    @Inject
    private FixityCheck fixity;

    @Inject
    @ConfigProperty(name = "midoffice.fixity.every", defaultValue = "P7D")
    private Duration every;

    @Inject
    @ConfigProperty(name = "midoffice.fixity.budget", defaultValue = "PT20S")
    private Duration budget;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void scan() {
        int judged = scanning.scanWaiting(Caller.system("virus scan"), SCAN_BUDGET);
        LOG.finer(() -> judged + " contents scanned");
    }

    @Schedule(hour = "*", minute = "*", second = "33", persistent = false)
    void check() {
        long checked = fixity.check(Caller.system("fixity check"), budget, every);
        LOG.fine(() -> checked + " contents checked");
    }
}
