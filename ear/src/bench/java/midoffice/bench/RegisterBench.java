package midoffice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import midoffice.bench.register.RegisterRun;
import midoffice.ear.run.EmbeddedDatabase;
import midoffice.ear.run.PayaraMicro;

/**
 * The ZGW register with many dossiers, asked over HTTP by clients with tokens: lists for a client that may read 10 of 100 types, reading and
 * creating one, the dossier with 500 documents, the citizen with 1,000 dossiers; by 1 and 16 users; with 10,000 dossiers and with many more in
 * the same run. Beside each stand the same rows over plain JDBC. Aims: see the closing lines of the table.
 */
public final class RegisterBench {

    private static final long DOSSIERS = Long.getLong("bench.dossiers", 1_000_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final String HEAP = System.getProperty("bench.heap", "1g");
    private static final String BUFFER = System.getProperty("bench.buffer", "4G");

    private RegisterBench() {
    }

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        Path target = Path.of(System.getProperty("midoffice.target")).toAbsolutePath();
        Path home = target.resolve("bench/register");
        delete(home);
        Files.createDirectories(home);
        System.setProperty("midoffice.db.buffer", BUFFER);
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("mariadb"), port("midoffice.db.port"));
        PayaraMicro server = PayaraMicro.start(setup(target, home, database));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database)));
        try {
            server.awaitReady(Duration.ofMinutes(8));
            String machine = "server -Xmx" + HEAP + ", database buffer pool " + BUFFER + ", all on this machine";
            new RegisterRun(server, database, DOSSIERS, Duration.ofSeconds(SECONDS)).run(machine);
            numbersHaveNoGaps(database);
        } finally {
            stop(server, database);
        }
        delete(home);
    }

    /** Also when the bench is interrupted; what has stopped already is left alone. */
    private static void stop(PayaraMicro server, EmbeddedDatabase database) {
        server.close();
        database.close();
    }

    private static PayaraMicro.Setup setup(Path target, Path home, EmbeddedDatabase database) {
        int port = port("midoffice.port");
        Map<String, String> settings = new TreeMap<>(Map.of("midoffice.demo", "true", "midoffice.demo.dir",
                Path.of(System.getProperty("midoffice.demo.dir")).toAbsolutePath().toString(), "midoffice.base-url", "http://localhost:" + port,
                "midoffice.store.dir", home.resolve("store").toString(), "midoffice.outbound.allow", "localhost"));
        settings.putAll(RegisterRun.secrets());
        return new PayaraMicro.Setup(target.resolve("server/payara-micro.jar"), target.resolve("server/mysql-connector-j.jar"),
                Path.of(System.getProperty("midoffice.war")), Path.of(System.getProperty("midoffice.asadmin")), home, port, HEAP, database,
                settings, false);
    }

    private static int port(String key) {
        return Integer.getInteger(key, PayaraMicro.freePort());
    }

    private static void numbersHaveNoGaps(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
                "SELECT c.counter_year, c.last_rank, (SELECT COUNT(*) FROM dos_dossier d WHERE d.number LIKE CONCAT(c.counter_year, '-%')) "
                        + "FROM dos_counter c WHERE c.last_rank > 0")) {
            while (row.next()) {
                if (row.getLong(2) != row.getLong(3)) {
                    throw new IllegalStateException("Of " + row.getInt(1) + " there are " + row.getLong(3) + " numbers, but " + row.getLong(2)
                            + " were drawn");
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
