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
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.JobMaintenance;

/** Lets running jobs (imports of types, dossiers that move to another version) go on. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimer {

    private static final Duration BUDGET = Duration.ofSeconds(20);

    @Inject
    private JobMaintenance jobs;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void work() {
        jobs.work(Caller.system("jobs"), BUDGET);
    }
}
