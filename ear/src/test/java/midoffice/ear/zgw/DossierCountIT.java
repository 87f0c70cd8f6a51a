package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.RunningProduct;
import org.junit.jupiter.api.Test;

/** Lists tell exact numbers without counting rows: what is kept of them agrees with the rows, whoever writes and however it ends. */
class DossierCountIT {

    private static final String DIFFERENCES = """
            SELECT COUNT(*) FROM (
              SELECT type, level, SUM(n) n FROM (
                SELECT type, level, dossiers n FROM dos_dossier_count
                UNION ALL SELECT COALESCE(type, REPEAT(CHAR(0), 16)), level, -1 FROM dos_dossier) rows_and_counts
              GROUP BY type, level HAVING n <> 0) differences""";

    private final RunningProduct product = RunningProduct.shared();
    private final RegisterClient client = RegisterClient.demo(product.url());

    @Test
    void adding_changing_and_removing_dossiers_is_counted() {
        RegisterTypes types = RegisterTypes.published(client);
        String first = dossier(types, "openbaar");
        String second = dossier(types, "geheim");
        assertEquals(2, count("zaaktype=" + types.type()));
        assertEquals(1, count("zaaktype=" + types.type() + "&maximaleVertrouwelijkheidaanduiding=openbaar"));

        assertEquals(200, client.send("PATCH", second, "{\"vertrouwelijkheidaanduiding\":\"openbaar\"}").status());
        assertEquals(200, client.send("PATCH", second, "{\"toelichting\":\"nothing that is counted\"}").status());
        assertEquals(2, count("zaaktype=" + types.type()));
        agree();

        String third = dossier(types, "intern");
        assertEquals(204, client.send("DELETE", first, null).status());
        assertEquals(204, client.send("DELETE", third, null).status());
        assertEquals(1, count("zaaktype=" + types.type()));
        agree();
    }

    @Test
    void what_is_refused_or_rolled_back_is_not_counted() {
        RegisterTypes types = RegisterTypes.published(client);
        assertEquals(400, client.post("/zaken/api/v1/zaken", body(types, "openbaar").replace("2026-01-01", "no date")).status());
        String dossier = dossier(types, "openbaar");
        assertEquals(412, client.send("PATCH", dossier, "{\"vertrouwelijkheidaanduiding\":\"geheim\"}", "If-Match", "\"v999-0\"").status());
        assertEquals(1, count("zaaktype=" + types.type()));
        agree();
    }

    @Test
    void many_writers_at_once_are_all_counted() throws Exception {
        RegisterTypes types = RegisterTypes.published(client);
        ExecutorService writers = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                boolean goes = i % 3 == 0;
                work.add(writers.submit(() -> {
                    String dossier = dossier(types, "openbaar");
                    assertEquals(200, client.send("PATCH", dossier, "{\"vertrouwelijkheidaanduiding\":\"intern\"}").status());
                    if (goes) {
                        assertEquals(204, client.send("DELETE", dossier, null).status());
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
        assertEquals(40, count("zaaktype=" + types.type()));
        agree();
    }

    @Test
    void a_request_from_the_website_is_counted() {
        int before = count("");
        Applicant citizen = new Applicant(product.url(), "Fatima Ouali");
        assertNotNull(Applicant.numberOn(citizen.send(citizen.fillIn("1-CNT-101"))));
        assertNotEquals(before, count(""));
        agree();
        String nowhere = "/zaken/api/v1/zaken?pageSize=1&page=2&zaaktype=https://elsewhere.example/zaaktypen/1";
        assertEquals(404, client.get(nowhere).status(), "an address of no type finds nothing, not what has no type");
    }

    private void agree() {
        assertEquals(0, product.count(DIFFERENCES), "types and levels of which another number is kept than there are");
    }

    private int count(String query) {
        return client.get("/zaken/api/v1/zaken?pageSize=1&" + query).json().getInt("count");
    }

    private String dossier(RegisterTypes types, String confidentiality) {
        return client.created("/zaken/api/v1/zaken", body(types, confidentiality));
    }

    private static String body(RegisterTypes types, String confidentiality) {
        return """
                {"bronorganisatie":"111222333","verantwoordelijkeOrganisatie":"111222333","zaaktype":"%s","startdatum":"2026-01-01",
                "vertrouwelijkheidaanduiding":"%s"}""".formatted(types.type(), confidentiality);
    }
}
