package midoffice.ear.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import midoffice.ear.run.EmbeddedDatabase;
import midoffice.ear.run.PayaraMicro;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the database of the in-container tests before Arquillian reads its configuration, and hands the addresses over as system properties. Inside the container,
 * where the same test class runs again, it does nothing.
 */
public final class ContainerDatabase implements BeforeAllCallback {

    private static boolean started;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty("midoffice.target") != null) {
            startOnce();
        }
    }

    private static synchronized void startOnce() throws IOException {
        if (started) {
            return;
        }
        started = true;
        Path target = Path.of(System.getProperty("midoffice.target"));
        Path home = Files.createDirectories(target.resolve("it/container"));
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("mariadb"), PayaraMicro.freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        String commands = Files.readString(Path.of(System.getProperty("midoffice.asadmin")))
                .replace("${ENV=MIDOFFICE_DB_USER}", database.user())
                .replace("${ENV=MIDOFFICE_DB_PASSWORD}", database.password())
                .replace("${ENV=MIDOFFICE_DB_URL}", database.url().replace(":", "\\:").replace("=", "\\="));
        Path asadmin = home.resolve("pool.asadmin");
        Files.writeString(asadmin, commands);
        System.setProperty("arquillian.micro.jar", target.resolve("server/payara-micro.jar").toString());
        System.setProperty("arquillian.micro.jvm", "-Xmx640m -Djava.io.tmpdir=" + home + " -Dmidoffice.demo=true"
                + " -Dmidoffice.base-url=http://localhost -Dmidoffice.outbound.allow=localhost"
                + " -Dmidoffice.demo.dir=" + Path.of(System.getProperty("midoffice.demo.dir")).toAbsolutePath()
                + " -Dmidoffice.store.dir=" + home.resolve("store"));
        System.setProperty("arquillian.micro.options", "--addlibs " + target.resolve("server/mysql-connector-j.jar")
                + " --postbootcommandfile " + asadmin);
    }
}
