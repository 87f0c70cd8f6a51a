package midoffice.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import midoffice.ear.harness.PayaraServer;
import midoffice.ear.harness.RunningProduct;
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
        database = EmbeddedDatabase.start(home.resolve("mariadb"), PayaraMicro.freePort());
        int portBase = PayaraMicro.freePort() / 100 * 100;
        server = PayaraServer.start(home, portBase, database, RunningProduct.demoSettings("http://localhost:" + (portBase + 80), home));
        server.deploy(Path.of(System.getProperty("midoffice.ear")));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        database.close();
    }

    @Test
    void serves_the_catalogue() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url()
                + "/api/catalogue/v1/products?limit=1")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
    }
}
