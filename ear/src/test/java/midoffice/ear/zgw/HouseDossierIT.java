package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A request that a citizen sends at the website is a complete dossier for clients of the register, and what clients do to it reaches the citizen. */
class HouseDossierIT {

    private static RunningProduct product;
    private static RegisterClient client;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
        client = RegisterClient.demo(product.url());
    }

    @Test
    void a_request_of_the_website_is_a_complete_dossier_of_the_register() {
        JsonObject dossier = found(sent("Bram Hermans"));
        assertTrue(dossier.getString("zaaktype").contains("/catalogi/api/v1/zaaktypen/"), dossier.toString());
        assertFalse(dossier.isNull("uiterlijkeEinddatumAfdoening"), "its terms");
        assertEquals(List.of("received"), statuses(dossier), "its first status");
        List<String> roles = all("/zaken/api/v1/rollen?zaak=" + dossier.getString("url")).stream()
                .map(r -> r.asJsonObject().getString("omschrijvingGeneriek") + "/" + r.asJsonObject().getString("betrokkeneType")).sorted().toList();
        assertEquals(List.of("behandelaar/organisatorische_eenheid", "initiator/natuurlijk_persoon"), roles);
        JsonArray documents = array("/zaken/api/v1/zaakinformatieobjecten?zaak=" + dossier.getString("url"));
        assertEquals(2, documents.size(), "proof and receipt: " + documents);
        JsonObject document = client.get(documents.getJsonObject(0).getString("informatieobject")).json();
        assertEquals("definitief", document.getString("status"));
        assertEquals(200, client.get(document.getString("inhoud")).status(), "its content can be had");
        JsonArray trail = array(dossier.getString("url") + "/audittrail");
        assertTrue(trail.stream().anyMatch(t -> "create".equals(t.asJsonObject().getString("actie"))
                && t.asJsonObject().getString("gebruikersWeergave").contains("Bram")), "who did it: " + trail);
    }

    @Test
    void a_client_that_closes_it_ends_its_process_and_the_citizen_reads_the_result() {
        Applicant citizen = new Applicant(product.url(), "Samira Haddad");
        String number = Applicant.numberOn(citizen.send(citizen.fillIn("1-ABC-234")));
        JsonObject dossier = found(number);
        assertEquals(1, product.count("select count(*) from dos_task t join dos_dossier d on d.id = t.dossier where d.number = ?", number));
        String type = dossier.getString("zaaktype");
        JsonObject granted = all("/catalogi/api/v1/resultaattypen?zaaktype=" + type).stream().map(JsonValue::asJsonObject)
                .filter(r -> r.getString("omschrijving").equals("granted")).findFirst().orElseThrow();
        client.created("/zaken/api/v1/resultaten", "{\"zaak\":\"" + dossier.getString("url") + "\",\"resultaattype\":\"" + granted.getString("url") + "\"}");
        JsonObject end = all("/catalogi/api/v1/statustypen?zaaktype=" + type).stream().map(JsonValue::asJsonObject)
                .filter(s -> s.getBoolean("isEindstatus")).findFirst().orElseThrow();
        client.created("/zaken/api/v1/statussen", "{\"zaak\":\"" + dossier.getString("url") + "\",\"statustype\":\"" + end.getString("url")
                + "\",\"datumStatusGezet\":\"" + java.time.Instant.now() + "\"}");
        JsonObject closed = found(number);
        assertFalse(closed.isNull("einddatum"), closed.toString());
        assertFalse(closed.isNull("archiefactiedatum"), "and its archive term runs");
        assertEquals(0, product.count("select count(*) from dos_task t join dos_dossier d on d.id = t.dossier where d.number = ?", number),
                "nobody is asked to handle it any more");
        Visitor.Answer page = citizen.visitor().get("/mijn/dossiers/" + number);
        assertTrue(page.text().contains("toegekend"), page.text());
    }

    private static String sent(String name) {
        Applicant citizen = new Applicant(product.url(), name);
        return Applicant.numberOn(citizen.send(citizen.fillIn("1-ABC-234")));
    }

    private static JsonObject found(String number) {
        JsonArray found = client.get("/zaken/api/v1/zaken?identificatie=" + number).json().getJsonArray("results");
        assertEquals(1, found.size(), number);
        return found.getJsonObject(0);
    }

    private static List<String> statuses(JsonObject dossier) {
        return all("/zaken/api/v1/statussen?zaak=" + dossier.getString("url")).stream()
                .map(s -> client.get(s.asJsonObject().getString("statustype")).json().getString("omschrijving")).toList();
    }

    private static JsonArray all(String path) {
        return client.get(path).json().getJsonArray("results");
    }

    private static JsonArray array(String path) {
        return client.get(path).value().asJsonArray();
    }
}
