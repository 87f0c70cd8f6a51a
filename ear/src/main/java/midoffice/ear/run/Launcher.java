package midoffice.ear.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code mvn -Prun verify}: MariaDB, the parking back office's stand-in and Payara Micro with the demo city, in the foreground. Ctrl+C stops Payara first, then the
 * database. Files lie in the data folder and survive a restart.
 */
public final class Launcher {

    private Launcher() {
    }

    /** Reads its settings from system properties that the build hands over: see {@code ear/pom.xml}, profile run. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(System.getProperty("midoffice.data")).toAbsolutePath().normalize();
        Path files = Path.of(System.getProperty("midoffice.run.files")).toAbsolutePath().normalize();
        int port = Integer.getInteger("midoffice.port", 8080);
        Files.createDirectories(data);

        EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("mariadb"), Integer.getInteger("midoffice.db.port", 3316));
        String base = "http://localhost:" + port;
        ParkingBackOffice parking = ParkingBackOffice.start(0, base, "demo", "demo-secret-demo-secret-demo-secret");
        parking.behave(new ParkingBackOffice.Behaviour(0, Duration.ofSeconds(1), Duration.ofSeconds(5), ParkingBackOffice.Answer.SOAP));

        PayaraMicro server = PayaraMicro.start(new PayaraMicro.Setup(files.resolve("server/payara-micro.jar"),
                files.resolve("server/mysql-connector-j.jar"), Path.of(System.getProperty("midoffice.war")),
                Path.of(System.getProperty("midoffice.asadmin")), Files.createDirectories(files.resolve("run")), port,
                System.getProperty("midoffice.heap", "640m"), database,
                settings(data, base, parking), true));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            parking.close();
            database.close();
        }, "stop-midoffice"));
        server.awaitReady(Duration.ofMinutes(5));
        System.out.println();
        System.out.println("  The mid office is at " + base + "  (intranet: " + base + "/intranet; stop with Ctrl+C)");
        System.out.println();
        System.exit(server.awaitEnd());
    }

    /** Settings of the demo city; any {@code midoffice.*} system property of the launcher wins. */
    private static Map<String, String> settings(Path data, String base, ParkingBackOffice parking) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("midoffice.demo", "true");
        settings.put("midoffice.demo.dir", Path.of(System.getProperty("midoffice.demo.dir")).toAbsolutePath().toString());
        settings.put("midoffice.base-url", base);
        settings.put("midoffice.store.dir", data.resolve("store").toString());
        settings.put("midoffice.kbo.folder", data.resolve("kbo").toString());
        settings.put("midoffice.backoffice.parking.url", parking.url());
        settings.put("midoffice.outbound.allow", "localhost,127.0.0.1");
        settings.put(PayaraMicro.SECRETS_KEY, DemoSecretsKey.in(data));
        System.getProperties().stringPropertyNames().stream().filter(k -> k.startsWith("midoffice."))
                .filter(k -> !k.equals("midoffice.data") && !k.equals("midoffice.demo.dir"))
                .forEach(k -> settings.put(k, System.getProperty(k)));
        return settings;
    }
}
