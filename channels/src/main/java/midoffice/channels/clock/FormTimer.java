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
import midoffice.dossier.api.FormSessionMaintenance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes every hour the forms that were begun and left alone; before the sweep of the document store, which takes their files. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class FormTimer {

    private static final Logger LOG = Logger.getLogger(FormTimer.class.getName());

    @Inject
    private FormSessionMaintenance forms;

    @Inject
    @ConfigProperty(name = "midoffice.forms.keep", defaultValue = "P30D")
    private Duration keep;

    @Schedule(hour = "*", minute = "29", second = "9", persistent = false)
    void clear() {
        Caller system = Caller.system("clearing of unfinished forms");
        int all = 0;
        for (int removed = forms.removeAbandoned(system, keep); removed > 0; removed = forms.removeAbandoned(system, keep)) {
            all += removed;
        }
        if (all > 0) {
            LOG.info(all + " unfinished forms removed");
        }
    }
}
