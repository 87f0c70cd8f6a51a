package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.UUID;

/** Published types with everything an archive meets: a result to destroy and one to keep for ever, documents and decisions. All are addresses. */
record ArchiveTypes(RegisterClient client, String type, String begin, String end, String destroyed, String kept, String role, String documentType,
        String decisionType) {

    private static final String LIST = "https://selectielijst.openzaak.nl/api/v1/";

    static ArchiveTypes published(RegisterClient client) {
        String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase() + "ABCDE";
        String catalogue = client.created("/catalogi/api/v1/catalogussen",
                "{\"domein\":\"" + letters.substring(0, 5) + "\",\"rsin\":\"000000000\",\"contactpersoonBeheerNaam\":\"Els\"}");
        String documentType = client.created("/catalogi/api/v1/informatieobjecttypen", """
                {"catalogus":"%s","omschrijving":"Brief","vertrouwelijkheidaanduiding":"openbaar","beginGeldigheid":"2010-01-01",
                "informatieobjectcategorie":"Brieven"}""".formatted(catalogue));
        publish(client, documentType);
        String decisionType = client.created("/catalogi/api/v1/besluittypen", """
                {"catalogus":"%s","omschrijving":"Toekenning","publicatieIndicatie":false,"zaaktypen":[],"informatieobjecttypen":["%s"],
                "beginGeldigheid":"2010-01-01"}""".formatted(catalogue, documentType));
        publish(client, decisionType);
        String name = "A-" + UUID.randomUUID();
        String type = client.created("/catalogi/api/v1/zaaktypen", """
                {"identificatie":"%s","omschrijving":"Vergunning terras","vertrouwelijkheidaanduiding":"openbaar","doel":"Proef","aanleiding":"Proef",
                "indicatieInternOfExtern":"extern","handelingInitiator":"aanvragen","onderwerp":"Proef","handelingBehandelaar":"behandelen",
                "doorlooptijd":"P30D","opschortingEnAanhoudingMogelijk":true,"verlengingMogelijk":false,"publicatieIndicatie":false,
                "productenOfDiensten":[],"referentieproces":{"naam":"Proef"},"verantwoordelijke":"000000000","catalogus":"%s",
                "besluittypen":["%s"],"gerelateerdeZaaktypen":[],"beginGeldigheid":"2010-01-01","versiedatum":"2010-01-01"}
                """.formatted(name.substring(0, 38), catalogue, decisionType));
        client.created("/catalogi/api/v1/zaaktype-informatieobjecttypen",
                "{\"zaaktype\":\"" + type + "\",\"informatieobjecttype\":\"" + documentType + "\",\"volgnummer\":1,\"richting\":\"inkomend\"}");
        String begin = client.created("/catalogi/api/v1/statustypen", "{\"omschrijving\":\"Begin\",\"zaaktype\":\"" + type + "\",\"volgnummer\":1}");
        String end = client.created("/catalogi/api/v1/statustypen", "{\"omschrijving\":\"Einde\",\"zaaktype\":\"" + type + "\",\"volgnummer\":2}");
        String destroyed = result(client, type, "Verleend", "vernietigen", "11111111-1111-4111-8111-111111111111");
        String kept = result(client, type, "Principieel", "blijvend_bewaren", "6d37598e-30f0-4aef-930d-3e1690725d95");
        String role = client.created("/catalogi/api/v1/roltypen",
                "{\"zaaktype\":\"" + type + "\",\"omschrijving\":\"Aanvrager\",\"omschrijvingGeneriek\":\"initiator\"}");
        publish(client, type);
        return new ArchiveTypes(client, type, begin, end, destroyed, kept, role, documentType, decisionType);
    }

    private static String result(RegisterClient client, String type, String name, String nomination, String entry) {
        return client.created("/catalogi/api/v1/resultaattypen", """
                {"zaaktype":"%s","omschrijving":"%s","archiefnominatie":"%s","archiefactietermijn":"P5Y",
                "resultaattypeomschrijving":"%sresultaattypeomschrijvingen/f7d2dc14-1b71-4179-aed3-4e7abcfbeb0d",
                "selectielijstklasse":"%sresultaten/%s","brondatumArchiefprocedure":{"afleidingswijze":"afgehandeld"}}
                """.formatted(type, name, nomination, LIST, LIST, entry));
    }

    private static void publish(RegisterClient client, String address) {
        RegisterClient.Answer published = client.post(address + "/publish", null);
        assertEquals(200, published.status(), published.body());
    }

    /** @param more further fields as JSON, with a comma before, or empty */
    String open(String words, String more) {
        return client.created("/zaken/api/v1/zaken", "{\"zaaktype\":\"" + type + "\",\"bronorganisatie\":\"517439943\","
                + "\"verantwoordelijkeOrganisatie\":\"517439943\",\"startdatum\":\"2014-03-01\",\"omschrijving\":\"" + words + "\"" + more + "}");
    }

    /** Closes a dossier on a day long ago. */
    void close(String dossier, String result) {
        client.created("/zaken/api/v1/resultaten", "{\"zaak\":\"" + dossier + "\",\"resultaattype\":\"" + result + "\"}");
        client.created("/zaken/api/v1/statussen", "{\"zaak\":\"" + dossier + "\",\"statustype\":\"" + end
                + "\",\"datumStatusGezet\":\"2015-02-10T10:00:00Z\"}");
    }

    /** Opens a closed dossier again and closes it on the same day as before. */
    void closeAgain(String dossier) {
        client.created("/zaken/api/v1/statussen", "{\"zaak\":\"" + dossier + "\",\"statustype\":\"" + begin
                + "\",\"datumStatusGezet\":\"2015-02-11T10:00:00Z\"}");
        client.created("/zaken/api/v1/statussen", "{\"zaak\":\"" + dossier + "\",\"statustype\":\"" + end
                + "\",\"datumStatusGezet\":\"2015-02-12T10:00:00Z\"}");
    }

    String applicant(String dossier, String name) {
        return client.created("/zaken/api/v1/rollen", "{\"zaak\":\"" + dossier + "\",\"betrokkeneType\":\"natuurlijk_persoon\",\"roltype\":\"" + role
                + "\",\"roltoelichting\":\"aanvrager\",\"betrokkeneIdentificatie\":{\"geslachtsnaam\":\"" + name + "\"}}");
    }

    String document(String title, String content) {
        byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return client.created("/documenten/api/v1/enkelvoudiginformatieobjecten", """
                {"bronorganisatie":"517439943","creatiedatum":"2014-03-01","titel":"%s","auteur":"Els","taal":"nld","bestandsnaam":"brief.txt",
                "formaat":"text/plain","inhoud":"%s","bestandsomvang":%d,"informatieobjecttype":"%s","indicatieGebruiksrecht":false}
                """.formatted(title, Base64.getEncoder().encodeToString(bytes), bytes.length, documentType));
    }

    void relate(String dossier, String document) {
        client.created("/zaken/api/v1/zaakinformatieobjecten", "{\"zaak\":\"" + dossier + "\",\"informatieobject\":\"" + document + "\"}");
    }

    String decide(String dossier, String document) {
        String decision = client.created("/besluiten/api/v1/besluiten", "{\"besluittype\":\"" + decisionType
                + "\",\"verantwoordelijkeOrganisatie\":\"517439943\",\"zaak\":\"" + dossier + "\",\"datum\":\"2015-02-01\",\"ingangsdatum\":\"2015-02-01\"}");
        client.created("/besluiten/api/v1/besluitinformatieobjecten", "{\"besluit\":\"" + decision + "\",\"informatieobject\":\"" + document + "\"}");
        return decision;
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
