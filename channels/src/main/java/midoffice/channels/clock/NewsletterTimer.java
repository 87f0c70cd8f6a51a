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
import midoffice.channels.mail.NewsletterRun;
import midoffice.crm.api.access.Caller;

/** Has newsletters sent. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class NewsletterTimer {

    private static final Logger LOG = Logger.getLogger(NewsletterTimer.class.getName());
    private static final Duration BUDGET = Duration.ofSeconds(20);

    @Inject
    private NewsletterRun newsletters;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void work() {
        try {
            newsletters.work(Caller.system("newsletter"), BUDGET);
        } catch (RuntimeException databaseGone) {
            // whatever was in hand counts as unsure later; the rest waits
            LOG.log(Level.WARNING, "Newsletters could not be sent now", databaseGone);
        }
    }
}
