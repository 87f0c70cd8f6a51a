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
import midoffice.dossier.api.staff.DossierSearch;

/** Enters dossiers into the search that were there before it, some of them every minute; new ones enter themselves. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchTimer {

    private static final Logger LOG = Logger.getLogger(SearchTimer.class.getName());
    private static final int AT_ONCE = 100;
    private static final Duration BUDGET = Duration.ofSeconds(20);

    @Inject
    private DossierSearch search;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    void catchUp() {
        Caller system = Caller.system("search through dossiers");
        long end = System.nanoTime() + BUDGET.toNanos();
        int all = 0;
        for (int entered = search.catchUp(system, AT_ONCE); entered > 0; entered = search.catchUp(system, AT_ONCE)) {
            all += entered;
            if (System.nanoTime() > end) {
                break;
            }
        }
        if (all > 0) {
            LOG.info(all + " dossiers entered into the search");
        }
    }
}
