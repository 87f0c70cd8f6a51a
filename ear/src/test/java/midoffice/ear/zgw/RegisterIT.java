package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import midoffice.ear.harness.RunningProduct;
import org.junit.jupiter.api.Test;

/** The register as a client of the ZGW standard meets it: from a type to a closed dossier, with many writers, and with no rights at all. */
class RegisterIT {

    private final RegisterClient client = RegisterClient.demo(RunningProduct.shared().url());

    @Test
    void a_dossier_goes_from_its_type_to_its_end_and_what_becomes_of_it_is_known() {
        RegisterTypes types = RegisterTypes.published(client);
        String dossier = dossier(types.type());
        assertEquals(201, client.post("/zaken/api/v1/resultaten",
                "{\"zaak\":\"" + dossier + "\",\"resultaattype\":\"" + types.result() + "\"}").status());

        RegisterClient.Answer end = client.post("/zaken/api/v1/statussen",
                "{\"zaak\":\"" + dossier + "\",\"statustype\":\"" + types.end() + "\",\"datumStatusGezet\":\"2026-01-15T12:00:00Z\"}");

        assertEquals(201, end.status(), end.body());
        var closed = client.get(dossier).json();
        assertEquals("2026-01-15", closed.getString("einddatum"));
        assertEquals("vernietigen", closed.getString("archiefnominatie"));
        assertEquals("2031-01-15", closed.getString("archiefactiedatum"));
        assertEquals(end.url(), closed.getString("status"));
        assertEquals(3, client.get(dossier + "/audittrail").value().asJsonArray().size());
    }

    @Test
    void what_becomes_of_a_dossier_follows_the_end_of_the_one_it_names() {
        RegisterTypes plain = RegisterTypes.published(client);
        RegisterTypes following = RegisterTypes.published(client, "gerelateerde_zaak");
        String named = dossier(plain.type());
        String dossier = client.created("/zaken/api/v1/zaken", body(following.type()).replace("\"zaaktype\"",
                "\"relevanteAndereZaken\":[{\"url\":\"" + named + "\",\"aardRelatie\":\"vervolg\"}],\"zaaktype\""));
        close(dossier, following, "2026-01-15");
        assertTrue(client.get(dossier).json().isNull("archiefactiedatum"), "the one it names has not ended");

        close(named, plain, "2026-02-10");
        assertEquals("2031-02-10", client.get(dossier).json().getString("archiefactiedatum"));

        client.created("/zaken/api/v1/statussen", status(named, plain.begin(), "2026-02-11"));
        assertTrue(client.get(dossier).json().isNull("archiefactiedatum"), "the one it names was opened again");
    }

    private void close(String dossier, RegisterTypes types, String day) {
        client.created("/zaken/api/v1/resultaten", "{\"zaak\":\"" + dossier + "\",\"resultaattype\":\"" + types.result() + "\"}");
        client.created("/zaken/api/v1/statussen", status(dossier, types.end(), day));
    }

    private static String status(String dossier, String type, String day) {
        return "{\"zaak\":\"" + dossier + "\",\"statustype\":\"" + type + "\",\"datumStatusGezet\":\"" + day + "T12:00:00Z\"}";
    }

    @Test
    void a_hundred_writers_of_one_dossier_lose_nothing() throws Exception {
        String dossier = dossier(RegisterTypes.published(client).type());
        ExecutorService writers = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String field = i % 2 == 0 ? "{\"toelichting\":\"t" + i + "\"}" : "{\"omschrijving\":\"o" + i + "\"}";
                answers.add(writers.submit(() -> client.send("PATCH", dossier, field).status()));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        } finally {
            writers.shutdownNow();
        }
        var after = client.get(dossier);
        assertTrue(after.json().getString("toelichting").startsWith("t"), after.body());
        assertTrue(after.json().getString("omschrijving").startsWith("o"), after.body());
        assertTrue(after.raw().headers().firstValue("ETag").orElseThrow().startsWith("\"v101-"), "one version a write");
    }

    @Test
    void who_saw_an_older_version_is_refused() {
        String dossier = dossier(RegisterTypes.published(client).type());
        String seen = client.get(dossier).raw().headers().firstValue("ETag").orElseThrow();
        assertEquals(200, client.send("PATCH", dossier, "{\"toelichting\":\"first\"}", "If-Match", seen).status());
        assertEquals(412, client.send("PATCH", dossier, "{\"toelichting\":\"second\"}", "If-Match", seen).status());
        assertEquals("first", client.get(dossier).json().getString("toelichting"));
    }

    @Test
    void the_same_request_twice_opens_one_dossier() {
        String body = body(RegisterTypes.published(client).type());
        String key = UUID.randomUUID().toString();
        String first = client.send("POST", "/zaken/api/v1/zaken", body, "Idempotency-Key", key).url();
        assertEquals(first, client.send("POST", "/zaken/api/v1/zaken", body, "Idempotency-Key", key).url());
        assertEquals(409, client.send("POST", "/zaken/api/v1/zaken", body.replace("2026-01-01", "2026-01-02"), "Idempotency-Key", key).status());
    }

    @Test
    void bad_input_is_told_field_by_field_and_never_breaks_the_register() {
        String[] bodies = {"{", "[]", "null", "\"x\"", "{\"bronorganisatie\":5,\"zaaktype\":\"https://example.org/x\"}",
                "{\"nonsense\":1}", "{\"zaaktype\":\"" + "x".repeat(100_000) + "\"}", "{\"zaakgeometrie\":{\"type\":\"Point\",\"coordinates\":[]}}"};
        for (String body : bodies) {
            RegisterClient.Answer answer = client.post("/zaken/api/v1/zaken", body);
            assertEquals(400, answer.status(), body.length() > 100 ? body.substring(0, 100) : body);
            assertFalse(answer.json().getJsonArray("invalidParams").isEmpty(), answer.body());
        }
        assertEquals(404, client.get("/zaken/api/v1/zaken/not-an-id").status());
        assertEquals(400, client.get("/zaken/api/v1/zaken?nonsense=1").status());
        assertEquals(400, client.get("/zaken/api/v1/zaken?page=0").status());
    }

    @Test
    void a_stranger_and_a_forged_token_see_nothing() {
        RegisterClient forged = new RegisterClient(RunningProduct.shared().url(), "demo", "another-secret");
        RegisterClient unknown = new RegisterClient(RunningProduct.shared().url(), "nobody", "nothing");
        for (String list : List.of("/zaken/api/v1/zaken", "/catalogi/api/v1/zaaktypen", "/documenten/api/v1/enkelvoudiginformatieobjecten",
                "/besluiten/api/v1/besluiten", "/autorisaties/api/v1/applicaties")) {
            assertEquals(403, forged.get(list).status(), list);
            assertEquals(403, unknown.get(list).status(), list);
        }
    }

    @Test
    void every_api_describes_itself_to_everybody() throws Exception {
        for (String api : List.of("catalogi", "zaken", "documenten", "besluiten", "autorisaties", "notificaties")) {
            var request = java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create(RunningProduct.shared().url() + "/" + api + "/api/v1/schema/openapi.yaml")).build();
            var answer = java.net.http.HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("\"openapi\" : \"3.0.3\""), answer.body());
        }
    }

    private String dossier(String type) {
        return client.created("/zaken/api/v1/zaken", body(type));
    }

    private static String body(String type) {
        return "{\"bronorganisatie\":\"000000000\",\"verantwoordelijkeOrganisatie\":\"000000000\",\"startdatum\":\"2026-01-01\",\"zaaktype\":\""
                + type + "\"}";
    }
}
