package midoffice.ear.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import midoffice.ear.run.EmbeddedDatabase;

/**
 * Payara Server with the EAR, installed the way the README tells city IT to: a domain of its own, the driver in the domain's lib, {@code jdbc/midoffice} from the
 * asadmin file, settings as system properties of the server, then deploy.
 */
public final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "midoffice";
    private static final int PORTS = 100;

    private final Path home;
    private final Path domains;
    private final int portBase;
    private final Map<String, String> environment;

    private PayaraServer(Path home, Path domains, int portBase, EmbeddedDatabase database) {
        this.home = home;
        this.domains = domains;
        this.portBase = portBase;
        this.environment = Map.of("MIDOFFICE_DB_URL", database.url(), "MIDOFFICE_DB_USER", database.user(), "MIDOFFICE_DB_PASSWORD",
                database.password());
    }

    /**
     * @param portBase first of the ports the domain takes: HTTP is {@code portBase + 80}, administration {@code portBase + 48}
     */
    public static PayaraServer start(Path work, int portBase, EmbeddedDatabase database, Map<String, String> settings) {
        PayaraServer server = new PayaraServer(Path.of(System.getProperty("midoffice.payara.home")), work.resolve("domains"), portBase, database);
        server.install(settings);
        return server;
    }

    /**
     * A base whose ports are all free, below the range from which the system hands out ports by itself: a port of that range may be taken by any outgoing connection
     * between the choice and the start.
     */
    public static int freePortBase() {
        for (int base = 12_000; base < 30_000; base += PORTS) {
            if (free(base)) {
                return base;
            }
        }
        throw new IllegalStateException("No hundred ports in a row are free under 30000");
    }

    private static boolean free(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(port));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    public String url() {
        return "http://localhost:" + (portBase + 80);
    }

    public Path log() {
        return domains.resolve(DOMAIN).resolve("logs/server.log");
    }

    /** Deploys the EAR. @throws IllegalStateException with asadmin's words when the server refuses it */
    public void deploy(Path ear) {
        asadmin("deploy", "--name", "midoffice", ear.toString());
    }

    @Override
    public void close() {
        asadmin("stop-domain", "--domaindir", domains.toString(), DOMAIN);
    }

    private void install(Map<String, String> settings) {
        try {
            Files.createDirectories(domains);
            asadmin("create-domain", "--domaindir", domains.toString(), "--portbase", Integer.toString(portBase), "--nopassword", DOMAIN);
            Path lib = Files.createDirectories(domains.resolve(DOMAIN).resolve("lib"));
            Files.copy(Path.of(System.getProperty("midoffice.target"), "server/mysql-connector-j.jar"), lib.resolve("mysql-connector-j.jar"),
                    StandardCopyOption.REPLACE_EXISTING);
            asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);
            asadmin("multimode", "--file", System.getProperty("midoffice.asadmin"));
            List<String> properties = new ArrayList<>();
            settings.forEach((key, value) -> properties.add(key + "=" + value.replace("\\", "\\\\").replace(":", "\\:")));
            asadmin("create-system-properties", String.join(":", properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asadmin(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString(), "--port", Integer.toString(portBase + 48),
                "--interactive=false"));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(domains, "asadmin", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(Duration.ofMinutes(4).toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("asadmin " + arguments[0] + " takes more than four minutes; see " + log());
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("asadmin " + arguments[0] + ": " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during asadmin " + arguments[0], e);
        }
    }
}
