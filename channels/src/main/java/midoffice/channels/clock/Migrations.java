package midoffice.channels.clock;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import midoffice.catalogue.api.Products;
import midoffice.complaints.api.Reports;
import midoffice.crm.api.Parties;
import midoffice.dossier.api.Dossiers;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings every module's tables up to date before anything else runs: one location and one history table per module, so that a module can be lifted
 * out with its tables. Two nodes may start together: Flyway holds a named lock in the database.
 */
@Singleton
@Startup
@DependsOn("DemoGuard")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    /** In the EAR the domain modules lie in lib and this class in the WAR: only a module's own class loader is sure to see its scripts. */
    private static final List<Module> MODULES = List.of(new Module("crm", Parties.class), new Module("catalogue", Products.class),
            new Module("dossier", Dossiers.class), new Module("complaints", Reports.class), new Module("channels", Migrations.class));

    @Resource(lookup = "jdbc/midoffice")
    private DataSource dataSource;

    private volatile boolean done;

    @PostConstruct
    void migrate() {
        MODULES.forEach(this::bringUpToDate);
        done = true;
    }

    /** @return true once the tables of all modules are up to date */
    public boolean isDone() {
        return done;
    }

    private void bringUpToDate(Module module) {
        MigrateResult result = Flyway.configure(module.member().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + module.name())
                .table("flyway_history_" + module.name())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        LOG.info(() -> "Tables of " + module.name() + ": " + result.migrationsExecuted + " migrations executed");
    }

    /** @param member a class that lies in the same archive as the module's scripts */
    private record Module(String name, Class<?> member) {
    }
}
