package midoffice.ear;

import java.nio.file.Path;
import midoffice.ear.harness.PayaraServer;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.SmokeTest;
import midoffice.ear.run.EmbeddedDatabase;
import midoffice.ear.run.PayaraMicro;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The EAR on Payara Server, deployed as the README says. */
class EarOnPayaraServerIT {

    private static EmbeddedDatabase database;
    private static PayaraServer server;

    @BeforeAll
    static void deploy() {
        Path home = Path.of(System.getProperty("midoffice.target"), "it", "payara-server");
        RunningProduct.deleteRecursively(home);
        database = EmbeddedDatabase.start(home.resolve("mariadb"), PayaraMicro.freePort());
        int portBase = PayaraServer.freePortBase();
        server = PayaraServer.start(home, portBase, database, RunningProduct.demoSettings("http://localhost:" + (portBase + 80), home));
        server.deploy(Path.of(System.getProperty("midoffice.ear")));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void passes_the_smoke_test() {
        new SmokeTest(server.url()).pass();
    }

    @Test
    void the_war_on_payara_micro_passes_the_same() {
        new SmokeTest(RunningProduct.shared().url()).pass();
    }
}
