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
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.EnterpriseLoadWork;
import midoffice.crm.api.access.Caller;

/** Lets a load of the Crossroads Bank's open data go on. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class EnterpriseLoadTimer {

    private static final Logger LOG = Logger.getLogger(EnterpriseLoadTimer.class.getName());
    /** Each time the file is read again up to where the load was, some seconds for the largest table: not too often. */
    private static final Duration BUDGET = Duration.ofMinutes(5);

    @Inject
    private EnterpriseLoadWork loads;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void work() {
        try {
            loads.work(Caller.system("kbo"), BUDGET);
        } catch (RuntimeException databaseGone) {
            // the lease runs out, and the load goes on from its last chunk
            LOG.log(Level.WARNING, "No load could be looked for or gone on with", databaseGone);
        }
    }
}
