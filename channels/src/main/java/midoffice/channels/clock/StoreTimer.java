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
import midoffice.dossier.api.DocumentStoreMaintenance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Clears the document store every hour of what transactions that were rolled back and uploads that were
 * interrupted left behind. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class StoreTimer {

    private static final Logger LOG = Logger.getLogger(StoreTimer.class.getName());

    @Inject
    private DocumentStoreMaintenance store;

    @Inject
    @ConfigProperty(name = "midoffice.store.orphans-after", defaultValue = "P1D")
    private Duration orphansAfter;

    @Inject
    @ConfigProperty(name = "midoffice.store.uploads-after", defaultValue = "P7D")
    private Duration uploadsAfter;

    @Schedule(hour = "*", minute = "41", second = "7", persistent = false)
    void sweep() {
        Caller system = Caller.system("clearing of the document store");
        int given = store.removeAbandonedUploads(system, uploadsAfter);
        if (given > 0) {
            LOG.info(given + " uploads given up");
        }
        int removed = store.sweepOrphans(system, orphansAfter);
        LOG.fine(() -> removed + " orphaned files removed");
    }
}
