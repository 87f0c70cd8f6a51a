package midoffice.channels.clock;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Logger;
import javax.sql.DataSource;
import midoffice.crm.api.Parties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings every module's tables up to date before anything else runs: one location and one history table per module, so that a module can be lifted
 * out with its tables. Two nodes may start together: Flyway holds a named lock in the database.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final String[] MODULES = {"crm", "catalogue", "dossier", "complaints", "channels"};

    @Resource(lookup = "jdbc/midoffice")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        for (String module : MODULES) {
            MigrateResult result = Flyway.configure(Parties.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            LOG.info(() -> "Tables of " + module + ": " + result.migrationsExecuted + " migrations executed");
        }
    }
}
