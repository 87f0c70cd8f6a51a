package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/** A catalogue of one's own and the drafts of types in it. What fields are given replace the usual ones, {@code null} leaves one out. */
record TypeDrafts(RegisterClient client, String catalogue) {

    /** Where the national selection lists say they are. */
    static final String LIST = "https://selectielijst.openzaak.nl/api/v1/";
    private static final String PATH = "/catalogi/api/v1/";

    static TypeDrafts in(RegisterClient client) {
        String domain = new SecureRandom().ints(5, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        return new TypeDrafts(client, client.created(PATH + "catalogussen", "{\"domein\":\"" + domain
                + "\",\"rsin\":\"000000000\",\"contactpersoonBeheerNaam\":\"Els\"}"));
    }

    /** The same catalogue as another client meets it. */
    TypeDrafts as(RegisterClient other) {
        return new TypeDrafts(other, catalogue);
    }

    RegisterClient.Answer dossierType(String fields) {
        return client.post(PATH + "zaaktypen", with(dossierTypeFields(), fields));
    }

    String dossierTypeFields() {
        return """
                {"identificatie":"T-%s","omschrijving":"Proef","vertrouwelijkheidaanduiding":"openbaar","doel":"Proef","aanleiding":"Proef",
                "indicatieInternOfExtern":"extern","handelingInitiator":"aanvragen","onderwerp":"Proef","handelingBehandelaar":"behandelen",
                "doorlooptijd":"P30D","opschortingEnAanhoudingMogelijk":true,"verlengingMogelijk":false,"publicatieIndicatie":false,
                "productenOfDiensten":[],"referentieproces":{"naam":"Proef"},"verantwoordelijke":"000000000","catalogus":"%s",
                "besluittypen":[],"gerelateerdeZaaktypen":[],"beginGeldigheid":"2010-01-01","versiedatum":"2010-01-01"}
                """.formatted(UUID.randomUUID(), catalogue);
    }

    RegisterClient.Answer documentType(String fields) {
        return client.post(PATH + "informatieobjecttypen", with(documentTypeFields(), fields));
    }

    String documentTypeFields() {
        return """
                {"catalogus":"%s","omschrijving":"Brief %s","vertrouwelijkheidaanduiding":"openbaar","beginGeldigheid":"2010-01-01",
                "informatieobjectcategorie":"Brieven"}""".formatted(catalogue, UUID.randomUUID());
    }

    RegisterClient.Answer decisionType(String fields) {
        return client.post(PATH + "besluittypen", with(decisionTypeFields(), fields));
    }

    String decisionTypeFields() {
        return """
                {"catalogus":"%s","omschrijving":"Toekenning %s","publicatieIndicatie":false,"informatieobjecttypen":[],
                "beginGeldigheid":"2010-01-01"}""".formatted(catalogue, UUID.randomUUID());
    }

    /** What belongs to a dossier type, by the name of its list. */
    RegisterClient.Answer part(String list, String type, String fields) {
        return client.post(PATH + list, with("{\"zaaktype\":\"" + type + "\"}", fields));
    }

    RegisterClient.Answer statusType(String type, String name, int place) {
        return part("statustypen", type, "{\"omschrijving\":\"" + name + "\",\"volgnummer\":" + place + "}");
    }

    RegisterClient.Answer roleType(String type) {
        return part("roltypen", type, "{\"omschrijving\":\"Aanvrager\",\"omschrijvingGeneriek\":\"initiator\"}");
    }

    RegisterClient.Answer propertyType(String type, String name) {
        return part("eigenschappen", type, "{\"naam\":\"" + name + "\",\"definitie\":\"Proef\",\"specificatie\":"
                + "{\"formaat\":\"tekst\",\"lengte\":\"20\",\"kardinaliteit\":\"1\"}}");
    }

    RegisterClient.Answer objectType(String type) {
        return part("zaakobjecttypen", type, """
                {"anderObjecttype":false,"objecttype":"https://objecttypen.example/pand","relatieOmschrijving":"gaat over","catalogus":"%s",
                "beginGeldigheid":"2010-01-01"}""".formatted(catalogue));
    }

    /** @param document address or description of a document type */
    RegisterClient.Answer documentsOf(String type, String document) {
        return part("zaaktype-informatieobjecttypen", type,
                "{\"informatieobjecttype\":\"" + document + "\",\"volgnummer\":1,\"richting\":\"inkomend\"}");
    }

    RegisterClient.Answer resultType(String type, String fields) {
        return part("resultaattypen", type, with("""
                {"omschrijving":"Verleend","archiefnominatie":"vernietigen","archiefactietermijn":"P5Y",
                "resultaattypeomschrijving":"%sresultaattypeomschrijvingen/f7d2dc14-1b71-4179-aed3-4e7abcfbeb0d",
                "selectielijstklasse":"%sresultaten/11111111-1111-4111-8111-111111111111",
                "brondatumArchiefprocedure":{"afleidingswijze":"afgehandeld"}}""".formatted(LIST, LIST), fields));
    }

    /** @return the address that was published */
    String publish(String address) {
        RegisterClient.Answer published = client.post(address + "/publish", null);
        assertEquals(200, published.status(), published.body());
        return address;
    }

    /** A JSON object with some fields replaced, or left out when they are {@code null}. */
    static String with(String usual, String fields) {
        JsonObjectBuilder all = Json.createObjectBuilder(object(usual));
        object(fields).forEach((name, value) -> {
            if (value == JsonValue.NULL) {
                all.remove(name);
            } else {
                all.add(name, value);
            }
        });
        return all.build().toString();
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
