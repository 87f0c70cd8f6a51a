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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import midoffice.channels.authentic.NoticePoll;
import midoffice.crm.api.access.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fetches what the sources report: as often as is set, the stand-in of the demo city every minute. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.WRITE)
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeTimer {

    @Inject
    private NoticePoll notices;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "midoffice.magda.notices.every", defaultValue = "PT1H")
    private Duration every;

    private Instant next = Instant.MIN;

    @Schedule(hour = "*", minute = "*", second = "27", persistent = false)
    void poll() {
        Instant now = clock.instant();
        if (notices.isStandIn() || !now.isBefore(next)) {
            next = now.plus(every);
            notices.poll(Caller.system("mutations"));
        }
    }
}
