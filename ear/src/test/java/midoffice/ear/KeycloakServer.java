package midoffice.ear;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import midoffice.ear.run.PayaraMicro;

/**
 * A real Keycloak with the realm {@code midoffice}, on a free port of this machine, in development mode with its own file database under
 * {@code target}. It stands for the identity provider of a city.
 */
public final class KeycloakServer implements AutoCloseable {

    /** The client of the mid office itself. */
    public static final String CLIENT_ID = "midoffice";
    public static final String CLIENT_SECRET = "midoffice-test-secret";
    /** Secret of the clients {@code demo} (registered with the city) and {@code unregistered}. */
    public static final String SUPPLIER_SECRET = "supplier-test-secret";

    private static final Duration START = Duration.ofMinutes(4);

    private final Process process;
    private final String realm;
    private final Path log;

    private KeycloakServer(Path home, Path folder) throws IOException {
        int port = PayaraMicro.freePort();
        realm = "http://localhost:" + port + "/realms/midoffice";
        log = folder.resolve("keycloak.log");
        Path imports = Files.createDirectories(home.resolve("data/import"));
        try (InputStream json = KeycloakServer.class.getResourceAsStream("/keycloak/midoffice-realm.json")) {
            Files.copy(json, imports.resolve("midoffice-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        deleteRecursively(home.resolve("data/h2"));
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        // Unpacked by Maven, the script may have lost its executable bit: it is given to the shell to read.
        List<String> command = windows ? List.of(home.resolve("bin/kc.bat").toString())
                : List.of("sh", home.resolve("bin/kc.sh").toString());
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(command.stream(),
                Stream.of("start-dev", "--import-realm", "--http-host=127.0.0.1", "--http-port=" + port)).toList());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-Xmx400m"));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts Keycloak and waits until the realm answers. */
    public static KeycloakServer start() {
        Path target = Path.of(System.getProperty("midoffice.target")).toAbsolutePath();
        KeycloakServer server;
        try {
            server = new KeycloakServer(Path.of(System.getProperty("midoffice.keycloak.home")).toAbsolutePath(),
                    Files.createDirectories(target.resolve("it")));
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak cannot be prepared", e);
        }
        try {
            server.awaitReady();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** @return what to configure as {@code midoffice.oidc.provider-uri} */
    public String providerUri() {
        return realm;
    }

    /** @return the settings with which the product logs people in here */
    public Map<String, String> settings() {
        return Map.of("midoffice.oidc.provider-uri", realm, "midoffice.oidc.client-id", CLIENT_ID,
                "midoffice.oidc.client-secret", CLIENT_SECRET);
    }

    @Override
    public void close() {
        // The script may stand between us and the Java process: both are ours, and both end.
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        family.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                family.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            family.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        Instant end = Instant.now().plus(START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("Keycloak does not answer at " + realm + "; see " + log);
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while Keycloak started", e);
            }
        }
    }

    private boolean answers() {
        try {
            URI metadata = URI.create(realm + "/.well-known/openid-configuration");
            HttpURLConnection connection = (HttpURLConnection) metadata.toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
