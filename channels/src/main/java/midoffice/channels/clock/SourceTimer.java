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
import midoffice.crm.api.Mutations;
import midoffice.crm.api.access.Caller;

/** Works through what authentic sources report, and tells them who is in use here. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class SourceTimer {

    @Inject
    private Mutations mutations;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void work() {
        mutations.work(Caller.system("mutations"));
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void keepRegistrations() {
        mutations.keepRegistrations(Caller.system("registration with the source"));
    }
}
