package midoffice.ear.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Payara Micro with the product's WAR, as a process of its own, so that its memory can be stated and it can be killed. */
public final class PayaraMicro implements AutoCloseable {

    /** The setting that goes by the environment: a command line is there for everybody to read. */
    public static final String SECRETS_KEY = "midoffice.secrets.key";

    private final Setup setup;
    private Process process;

    private PayaraMicro(Setup setup) {
        this.setup = setup;
    }

    /**
     * What a server needs.
     *
     * @param jar      Payara Micro
     * @param driver   MySQL Connector/J
     * @param war      the product
     * @param asadmin  the file that defines {@code jdbc/midoffice}
     * @param work     folder for its own files; its log stands in {@code server.log} there, null prints to the console
     * @param heap     greatest heap, for example {@code 512m}
     * @param settings {@code midoffice.*} keys
     */
    public record Setup(Path jar, Path driver, Path war, Path asadmin, Path work, int port, String heap, EmbeddedDatabase database,
            Map<String, String> settings, boolean console) {
    }

    /** Starts the server and returns at once; {@link #awaitReady} waits for the product. */
    public static PayaraMicro start(Setup setup) {
        PayaraMicro server = new PayaraMicro(setup);
        server.launch();
        return server;
    }

    /** Starts it again after {@link #kill()} or {@link #close()}. */
    public void restart() {
        launch();
    }

    public String baseUrl() {
        return "http://localhost:" + setup.port();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return setup.work().resolve("server.log");
    }

    /** Waits until the home page answers 200. @throws IllegalStateException when the server ends or the time is over */
    public void awaitReady(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Payara Micro ended with exit code " + process.exitValue() + "; see " + log());
            }
            if (answers()) {
                return;
            }
            sleep();
        }
        throw new IllegalStateException("The product does not answer at " + baseUrl() + " within " + patience + "; see " + log());
    }

    /** Waits until the process ends by itself. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the server at once (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(30));
    }

    /** Shuts the server down in order, within half a minute. */
    @Override
    public void close() {
        process.destroy();
        if (!await(Duration.ofSeconds(30))) {
            kill();
        }
    }

    /** @return a TCP port nobody listens on now */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        try {
            Path temporary = Files.createDirectories(setup.work().resolve("tmp").toAbsolutePath());
            ProcessBuilder builder = new ProcessBuilder(command(temporary)).redirectErrorStream(true);
            builder.environment().putAll(Map.of("MIDOFFICE_DB_URL", setup.database().url(), "MIDOFFICE_DB_USER", setup.database().user(),
                    "MIDOFFICE_DB_PASSWORD", setup.database().password()));
            if (setup.settings().containsKey(SECRETS_KEY)) {
                builder.environment().put("MIDOFFICE_SECRETS_KEY", setup.settings().get(SECRETS_KEY));
            }
            if (setup.console()) {
                builder.inheritIO();
            } else {
                builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            }
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path temporary) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + setup.heap(), "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + temporary,
                "-Duser.timezone=UTC", "-Djava.net.preferIPv4Stack=true"));
        Map<String, String> open = new TreeMap<>(setup.settings());
        open.remove(SECRETS_KEY);
        open.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", setup.jar().toString(), "--nocluster", "--port", Integer.toString(setup.port()),
                "--contextroot", "/", "--addlibs", setup.driver().toString(),
                "--prebootcommandfile", setup.asadmin().resolveSibling("micro-loopback.asadmin").toString(),
                "--postbootcommandfile", setup.asadmin().toString(), "--deploy", setup.war().toString()));
        return command;
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(baseUrl() + "/").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean await(Duration patience) {
        try {
            process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Payara Micro", e);
        }
    }
}
