package midoffice.ear.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import midoffice.ear.harness.RunningProduct;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In the product, offline: parties are registered with the stand-in, and what happens there arrives, signed, over HTTP. */
class AuthenticSourcesIT {

    private static final String PERSON = "41021795985";
    private static final String COMPANY = "0089998875";

    private static RunningProduct product;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
    }

    @Test
    void a_move_that_is_told_twice_arrives_once_and_keeps_its_day() throws Exception {
        await("registered", () -> get("/demo/sources").contains(PERSON) ? 1 : 0);
        long before = notices(PERSON);
        assertEquals(200, post("{\"action\":\"move\",\"number\":\"" + PERSON + "\",\"street\":\"Zwaluwpad\",\"houseNumber\":\"77\",\"day\":\"2026-01-05\","
                + "\"deliver\":\"twice\"}"));
        await("a new street", () -> values(PERSON, "person.address.street", "Zwaluwpad"));
        assertEquals(before + 1, notices(PERSON));
        assertEquals(1, product.count("SELECT COUNT(*) FROM crm_party_attribute a JOIN crm_party p ON p.id = a.party_id WHERE p.identifier = ? AND a.attr_key = "
                + "'person.address.houseNumber' AND a.value = '77' AND a.valid_from = '2026-01-05' AND a.certification = 'AUTHENTIC'", PERSON));
    }

    @Test
    void a_bankruptcy_arrives_though_the_source_fails_at_first() throws Exception {
        await("registered", () -> get("/demo/sources").contains(COMPANY) ? 1 : 0);
        assertEquals(200, post("{\"behaviour\":\"wrong-signature\",\"calls\":1}"));
        assertEquals(200, post("{\"action\":\"bankrupt\",\"number\":\"" + COMPANY + "\",\"day\":\"2026-01-06\"}"));
        await("its status", () -> values(COMPANY, "organisation.status", "Opening faillissement"));
    }

    @Test
    void the_stand_in_answers_a_question_of_the_standard_and_refuses_what_is_none() throws Exception {
        assertEquals(415, send(HttpRequest.newBuilder(at("/demo/sources")).header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode());
        assertEquals(400, post("{"));
        assertEquals(400, post("{\"action\":\"fly\",\"number\":\"" + PERSON + "\"}"));
        assertEquals(404, post("{\"action\":\"die\",\"number\":\"1\"}"));
        assertTrue(get("/demo/addresses/v2/adresmatch?straatnaam=Kaaipl.&huisnummer=3&gemeentenaam=Waterlinde").contains("\"score\":100"));
        HttpResponse<String> fault = send(HttpRequest.newBuilder(at("/demo/magda/api/Magda-02.00/soap/WebService")).header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<x/>")));
        assertTrue(fault.body().contains("Fault"), fault.body());
    }

    private static long notices(String number) {
        return product.count("SELECT COUNT(*) FROM crm_notice WHERE identifier = ?", number);
    }

    private static long values(String number, String key, String value) {
        return product.count("SELECT COUNT(*) FROM crm_party_attribute a JOIN crm_party p ON p.id = a.party_id WHERE p.identifier = ? AND a.attr_key = ?"
                + " AND a.value = ? AND a.superseded IS NULL", number, key, value);
    }

    private static void await(String what, LongSupplier seen) throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(150));
        while (seen.getAsLong() == 0) {
            assertTrue(Instant.now().isBefore(until), "did not come: " + what);
            Thread.sleep(500);
        }
    }

    private int post(String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/demo/sources")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))).statusCode();
    }

    private String get(String path) {
        try {
            return send(HttpRequest.newBuilder(at(path)).GET()).body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create(product.url() + path);
    }
}
