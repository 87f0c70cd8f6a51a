package midoffice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import midoffice.crm.kbo.LoadMeasure;
import midoffice.ear.run.EmbeddedDatabase;
import midoffice.ear.run.PayaraMicro;

/**
 * The open data of the Crossroads Bank: a generated full set in the proportions of the real one, loaded by the classes of the product in this JVM
 * (512 MB) into a MariaDB beside it, then an update of 10,000 enterprises; and the same rows by bare JDBC batches into bare tables. No application
 * server stands in between: what is measured is reading, checking and writing, and the server adds a connection from its pool to each chunk.
 */
public final class KboBench {

    private static final int ENTERPRISES = Integer.getInteger("bench.enterprises", 1_000_000);

    private KboBench() {
    }

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        Path home = Path.of(System.getProperty("midoffice.target")).toAbsolutePath().resolve("bench/kbo");
        delete(home);
        Files.createDirectories(home);
        System.setProperty("midoffice.db.buffer", System.getProperty("bench.buffer", "4G"));
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("mariadb"), PayaraMicro.freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        new LoadMeasure(database, home, ENTERPRISES).run();
        database.close();
        delete(home);
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
