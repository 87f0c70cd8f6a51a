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
import midoffice.crm.api.access.AccessAudit;
import midoffice.crm.api.access.Caller;

/** Seals the access log within seconds after the looks. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class AccessTimer {

    private static final int ROUNDS = 20;

    @Inject
    private AccessAudit audit;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void seal() {
        Caller system = Caller.system("sealing of the access log");
        int rounds = 0;
        while (audit.seal(system) > 0 && rounds < ROUNDS) {
            rounds++;
        }
    }
}
