package midoffice.ear.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import midoffice.ear.run.DemoSecretsKey;
import midoffice.ear.run.EmbeddedDatabase;
import midoffice.ear.run.ParkingBackOffice;
import midoffice.ear.run.PayaraMicro;

/**
 * The product as a stranger runs it, on free ports and with files of its own: MariaDB, the parking back office's stand-in and Payara Micro with the WAR and the
 * demo city. {@link #shared()} is started once for all tests that do not harm it.
 */
public final class RunningProduct implements AutoCloseable {

    /** The demo supplier of the embedded default. */
    public static final String CLIENT = "demo";
    public static final String SECRET = "demo-secret-demo-secret-demo-secret";

    private static RunningProduct shared;

    private final EmbeddedDatabase database;
    private final ParkingBackOffice parking;
    private final PayaraMicro server;

    private RunningProduct(String name, Map<String, String> extra) {
        Path home = Path.of(System.getProperty("midoffice.target"), "it", name).toAbsolutePath();
        deleteRecursively(home);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int port = PayaraMicro.freePort();
        String base = "http://localhost:" + port;
        database = EmbeddedDatabase.start(home.resolve("mariadb"), PayaraMicro.freePort());
        parking = ParkingBackOffice.start(0, base, CLIENT, SECRET);
        Map<String, String> settings = new TreeMap<>(demoSettings(base, home));
        settings.put("midoffice.backoffice.parking.url", parking.url());
        settings.put(PayaraMicro.SECRETS_KEY, DemoSecretsKey.in(home));
        settings.putAll(extra);
        Path target = Path.of(System.getProperty("midoffice.target"));
        server = PayaraMicro.start(new PayaraMicro.Setup(target.resolve("server/payara-micro.jar"),
                target.resolve("server/mysql-connector-j.jar"), Path.of(System.getProperty("midoffice.war")),
                Path.of(System.getProperty("midoffice.asadmin")), home, port, "640m", database, settings, false));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The one product most tests look at; it stops with the tests. */
    public static synchronized RunningProduct shared() {
        if (shared == null) {
            shared = start("shared", Map.of());
        }
        return shared;
    }

    /** A product of one's own, for tests that kill, starve or configure it. */
    public static RunningProduct start(String name, Map<String, String> extraSettings) {
        RunningProduct product = new RunningProduct(name, extraSettings);
        product.server.awaitReady(Duration.ofMinutes(4));
        return product;
    }

    /** Settings of the demo city, for any server. */
    public static Map<String, String> demoSettings(String base, Path home) {
        return Map.of("midoffice.demo", "true", "midoffice.demo.dir", Path.of(System.getProperty("midoffice.demo.dir")).toAbsolutePath().toString(),
                "midoffice.base-url", base, "midoffice.store.dir", home.resolve("store").toString(),
                "midoffice.kbo.folder", home.resolve("kbo").toString(), "midoffice.outbound.allow",
                "localhost,127.0.0.1",
                "midoffice.zgw.client.walker.secret", "secret-of-the-rights-walk-secret-of-the-rights-walk",
                "midoffice.zgw.client.restricted.secret", "secret-of-the-rights-walk-secret-of-the-rights-walk");
    }

    public String url() {
        return server.baseUrl();
    }

    public EmbeddedDatabase database() {
        return database;
    }

    public ParkingBackOffice parking() {
        return parking;
    }

    public PayaraMicro server() {
        return server;
    }

    /** @return the one number that a query gives */
    public long count(String sql, Object... parameters) {
        try (Connection connection = database.connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        server.close();
        parking.close();
        database.close();
    }

    /** Removes what an earlier run left in a test's own folder. */
    public static void deleteRecursively(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
