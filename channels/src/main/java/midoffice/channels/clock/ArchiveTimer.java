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
import midoffice.dossier.api.ArchiveWork;

/** Destroys and packs, a part of every ten seconds, what was agreed and whose time has come. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class ArchiveTimer {

    private static final Logger LOG = Logger.getLogger(ArchiveTimer.class.getName());
    private static final Duration BUDGET = Duration.ofSeconds(8);

    @Inject
    private ArchiveWork work;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void work() {
        int done = work.work(Caller.system("archive"), BUDGET);
        LOG.fine(() -> done + " dossiers destroyed or packed");
    }
}
