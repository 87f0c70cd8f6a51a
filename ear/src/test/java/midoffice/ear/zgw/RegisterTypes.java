package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.UUID;

/** A published type with two statuses, a role and a result that is disposed of after five years; all are addresses. */
record RegisterTypes(String type, String begin, String end, String result, String role) {

    static RegisterTypes published(RegisterClient client) {
        return published(client, "afgehandeld");
    }

    /** @param start what the term of the archive starts from (afleidingswijze) */
    static RegisterTypes published(RegisterClient client, String start) {
        String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "ABCDE";
        String catalogue = client.created("/catalogi/api/v1/catalogussen",
                "{\"domein\":\"" + letters.substring(0, 5) + "\",\"rsin\":\"000000000\",\"contactpersoonBeheerNaam\":\"Els\"}");
        String type = client.created("/catalogi/api/v1/zaaktypen", """
                {"identificatie":"T-%s","omschrijving":"Proef","vertrouwelijkheidaanduiding":"openbaar","doel":"Proef","aanleiding":"Proef",
                "indicatieInternOfExtern":"extern","handelingInitiator":"aanvragen","onderwerp":"Proef","handelingBehandelaar":"behandelen",
                "doorlooptijd":"P30D","opschortingEnAanhoudingMogelijk":true,"verlengingMogelijk":false,"publicatieIndicatie":false,
                "productenOfDiensten":[],"referentieproces":{"naam":"Proef"},"verantwoordelijke":"000000000","catalogus":"%s",
                "besluittypen":[],"gerelateerdeZaaktypen":[],"beginGeldigheid":"2020-01-01","versiedatum":"2020-01-01"}
                """.formatted(UUID.randomUUID(), catalogue));
        String begin = client.created("/catalogi/api/v1/statustypen",
                "{\"omschrijving\":\"Begin\",\"zaaktype\":\"" + type + "\",\"volgnummer\":1}");
        String end = client.created("/catalogi/api/v1/statustypen",
                "{\"omschrijving\":\"Einde\",\"zaaktype\":\"" + type + "\",\"volgnummer\":2}");
        String result = client.created("/catalogi/api/v1/resultaattypen", """
                {"zaaktype":"%s","omschrijving":"Verleend","archiefnominatie":"vernietigen","archiefactietermijn":"P5Y",
                "resultaattypeomschrijving":"https://selectielijst.openzaak.nl/api/v1/resultaattypeomschrijvingen/f7d2dc14-1b71-4179-aed3-4e7abcfbeb0d",
                "selectielijstklasse":"https://selectielijst.openzaak.nl/api/v1/resultaten/11111111-1111-4111-8111-111111111111",
                "brondatumArchiefprocedure":{"afleidingswijze":"%s"}}
                """.formatted(type, start));
        String role = client.created("/catalogi/api/v1/roltypen",
                "{\"zaaktype\":\"" + type + "\",\"omschrijving\":\"Aanvrager\",\"omschrijvingGeneriek\":\"initiator\"}");
        RegisterClient.Answer published = client.post(type + "/publish", null);
        assertEquals(200, published.status(), published.body());
        return new RegisterTypes(type, begin, end, result, role);
    }
}
