package midoffice.ear.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import midoffice.ear.harness.Visitor.Answer;

/** One look through every door, over HTTP alone: the same for every packaging and server. */
public final class SmokeTest {

    private final String base;

    public SmokeTest(String base) {
        this.base = base;
    }

    public void pass() {
        Visitor stranger = new Visitor(base);
        assertTrue(stranger.get("/").text().contains("Leven en welzijn"), "home page");
        assertTrue(stranger.get("/zoeken?q=bewonerskrt").text().contains("Bewonersparkeerkaart"), "search");
        assertTrue(body(stranger.get("/api/catalogue/v1/products?q=bewonerskrt&limit=3")).contains("\"bewonersparkeerkaart\""), "REST catalogue");
        assertEquals(200, stranger.get("/health/ready").status(), "ready");
        assertTrue(body(stranger.get("/soap/status?wsdl")).contains("urn:midoffice:workorder:status:1"), "WSDL");

        Applicant citizen = new Applicant(base, "Fatima Ouali");
        String number = Applicant.numberOn(citizen.send(citizen.fillIn("1-XYZ-987")));
        assertNotNull(number, "a request is sent");
        Answer mine = citizen.visitor().get("/mijn/dossiers/" + number);
        assertTrue(mine.text().contains(number), "My page");
        String receipt = mine.page().select("main a[href*=/mijn/documenten/]").last().attr("href");
        assertTrue(body(citizen.visitor().get(receipt)).startsWith("%PDF-"), "receipt");

        Visitor official = new Visitor(base);
        Answer work = official.signInAs("Lien Maes", "/intranet/werkvoorraad.xhtml");
        assertTrue(work.text().contains(number), "work list: " + work.status() + " " + work.text());
        assertTrue(official.get("/intranet/dossier.xhtml?nr=" + number).text().contains("1-XYZ-987"), "dossier in the intranet");

        assertEquals(404, supplier("GET", "/api/broker/v1/work-orders/" + UUID.randomUUID(), "").status(), "REST broker");
        assertTrue(body(supplier("POST", "/soap/status", """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:w="urn:midoffice:workorder:status:1"><s:Body>
                <w:reportStatus><w:workOrder>%s</w:workOrder><w:messageId>m</w:messageId><w:status>done</w:status></w:reportStatus>
                </s:Body></s:Envelope>""".formatted(UUID.randomUUID()))).contains("Fault"), "SOAP");
    }

    private Answer supplier(String method, String path, String content) {
        Visitor supplier = new Visitor(base);
        String basic = Base64.getEncoder().encodeToString((RunningProduct.CLIENT + ":" + RunningProduct.SECRET).getBytes(StandardCharsets.UTF_8));
        return supplier.send(HttpRequest.newBuilder(supplier.at(path)).header("Authorization", "Basic " + basic)
                .header("Content-Type", "text/xml; charset=utf-8").header("SOAPAction", "\"\"")
                .method(method, HttpRequest.BodyPublishers.ofString(content)).build());
    }

    private static String body(Answer answer) {
        return new String(answer.raw().body(), StandardCharsets.UTF_8);
    }
}
