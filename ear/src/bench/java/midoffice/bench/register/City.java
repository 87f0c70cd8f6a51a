package midoffice.bench.register;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a city sets up before it works, all through the ZGW APIs: types, applications with their rights, a subscription, one example of each kind. */
final class City {

    /** Types in which dossiers are loaded. */
    static final int TYPES = 100;
    /** Of how many of those the restricted client may read the dossiers. */
    static final int READABLE = 10;

    static final String ORGANISATION = "123456782";
    static final String NUMBER = "111222333";
    static final String START = "2020-02-02";
    static final String SECRET = "secret-of-the-benchmark-secret-of-the-benchmark";
    static final String READER = "bench-reader";
    static final String FRONT = "bench-front";
    static final String WRITER = "bench-writer";

    private final ZgwClient admin;
    private final List<Type> types = new ArrayList<>();
    private Type exampleType;
    private Example example;

    City(String base) {
        admin = new ZgwClient(base, "demo", "demo-secret-demo-secret-demo-secret");
    }

    /** A published type; all are ids. */
    record Type(String type, String status, String role) {
    }

    /** One dossier with what hangs on it, made by the product; all are ids. */
    record Example(Type type, String dossier, String number, String status, String role, String document, String documentNumber) {
    }

    List<Type> types() {
        return types;
    }

    Example example() {
        return example;
    }

    /** Fills the city. @param subscriber address that is told of every dossier */
    void found(String subscriber) throws IOException {
        String catalogue = admin.created("/catalogi/api/v1/catalogussen",
                "{\"domein\":\"BENCH\",\"rsin\":\"000000000\",\"contactpersoonBeheerNaam\":\"Els\"}");
        String documentType = admin.created("/catalogi/api/v1/informatieobjecttypen", """
                {"catalogus":"%s","omschrijving":"Bijlage","vertrouwelijkheidaanduiding":"openbaar","beginGeldigheid":"2020-01-01",
                "informatieobjectcategorie":"bijlage"}""".formatted(catalogue));
        admin.post(documentType + "/publish", null).expect(200, "publishing a document type");
        for (int i = 0; i < TYPES; i++) {
            types.add(type(catalogue, documentType, i));
        }
        exampleType = type(catalogue, documentType, TYPES);
        application(READER, types.subList(0, READABLE), "zaken.lezen");
        application(WRITER, types.subList(READABLE, TYPES), "zaken.aanmaken", "zaken.lezen");
        admin.created("/autorisaties/api/v1/applicaties", "{\"clientIds\":[\"" + FRONT + "\"],\"label\":\"Front\",\"heeftAlleAutorisaties\":true}");
        makeExample(documentType);
        admin.created("/notificaties/api/v1/abonnement", """
                {"callbackUrl":"%s","auth":"Bearer of-the-subscriber","kanalen":[{"naam":"zaken","filters":{}}]}""".formatted(subscriber));
    }

    /** A new dossier of a type. */
    static String dossier(String base, Type type, String start) {
        return """
                {"bronorganisatie":"%s","verantwoordelijkeOrganisatie":"%s","zaaktype":"%s/catalogi/api/v1/zaaktypen/%s","startdatum":"%s",
                "omschrijving":"Aanvraag van een bewonerskaart","toelichting":"De aanvrager woont sinds kort in de straat en vraagt een kaart voor een wagen."}
                """.formatted(ORGANISATION, ORGANISATION, base, type.type(), start);
    }

    private Type type(String catalogue, String documentType, int number) throws IOException {
        String type = admin.created("/catalogi/api/v1/zaaktypen", """
                {"identificatie":"BENCH-%d","omschrijving":"Proef %d","vertrouwelijkheidaanduiding":"openbaar","doel":"Proef","aanleiding":"Proef",
                "indicatieInternOfExtern":"extern","handelingInitiator":"aanvragen","onderwerp":"Proef","handelingBehandelaar":"behandelen",
                "doorlooptijd":"P30D","opschortingEnAanhoudingMogelijk":true,"verlengingMogelijk":false,"publicatieIndicatie":false,
                "productenOfDiensten":[],"referentieproces":{"naam":"Proef"},"verantwoordelijke":"000000000","catalogus":"%s",
                "besluittypen":[],"gerelateerdeZaaktypen":[],"beginGeldigheid":"2020-01-01","versiedatum":"2020-01-01"}
                """.formatted(number, number, catalogue));
        String begin = admin.created("/catalogi/api/v1/statustypen",
                "{\"omschrijving\":\"Begin\",\"zaaktype\":\"" + type + "\",\"volgnummer\":1}");
        admin.created("/catalogi/api/v1/statustypen", "{\"omschrijving\":\"Einde\",\"zaaktype\":\"" + type + "\",\"volgnummer\":2}");
        admin.created("/catalogi/api/v1/resultaattypen", """
                {"zaaktype":"%s","omschrijving":"Verleend","archiefnominatie":"vernietigen","archiefactietermijn":"P5Y",
                "resultaattypeomschrijving":"https://selectielijst.openzaak.nl/api/v1/resultaattypeomschrijvingen/f7d2dc14-1b71-4179-aed3-4e7abcfbeb0d",
                "selectielijstklasse":"https://selectielijst.openzaak.nl/api/v1/resultaten/11111111-1111-4111-8111-111111111111",
                "brondatumArchiefprocedure":{"afleidingswijze":"afgehandeld"}}""".formatted(type));
        String role = admin.created("/catalogi/api/v1/roltypen",
                "{\"zaaktype\":\"" + type + "\",\"omschrijving\":\"Aanvrager\",\"omschrijvingGeneriek\":\"initiator\"}");
        admin.created("/catalogi/api/v1/zaaktype-informatieobjecttypen",
                "{\"zaaktype\":\"" + type + "\",\"informatieobjecttype\":\"" + documentType + "\",\"volgnummer\":1,\"richting\":\"inkomend\"}");
        admin.post(type + "/publish", null).expect(200, "publishing a dossier type");
        return new Type(id(type), id(begin), id(role));
    }

    private void application(String client, List<Type> of, String... scopes) throws IOException {
        JsonArrayBuilder given = Json.createArrayBuilder();
        String base = admin.get("/catalogi/api/v1/zaaktypen/" + of.get(0).type()).json().getString("url").replaceAll("[^/]+$", "");
        for (Type type : of) {
            given.add(Json.createObjectBuilder().add("component", "zrc").add("scopes", Json.createArrayBuilder(List.of(scopes)))
                    .add("zaaktype", base + type.type()).add("maxVertrouwelijkheidaanduiding", "zaakvertrouwelijk"));
        }
        admin.created("/autorisaties/api/v1/applicaties", Json.createObjectBuilder().add("clientIds", Json.createArrayBuilder().add(client))
                .add("label", client).add("heeftAlleAutorisaties", false).add("autorisaties", given).build().toString());
    }

    private void makeExample(String documentType) throws IOException {
        String base = documentType.replaceAll("/catalogi/.*", "");
        String dossier = admin.created("/zaken/api/v1/zaken", dossier(base, exampleType, START));
        String status = admin.created("/zaken/api/v1/statussen", "{\"zaak\":\"" + dossier + "\",\"statustype\":\"" + base
                + "/catalogi/api/v1/statustypen/" + exampleType.status() + "\",\"datumStatusGezet\":\"2026-01-02T10:00:00Z\"}");
        String role = admin.created("/zaken/api/v1/rollen", """
                {"zaak":"%s","roltype":"%s/catalogi/api/v1/roltypen/%s","betrokkeneType":"natuurlijk_persoon","roltoelichting":"Aanvrager",
                "betrokkeneIdentificatie":{"inpBsn":"%s","geslachtsnaam":"Peeters","voornamen":"An"}}"""
                .formatted(dossier, base, exampleType.role(), NUMBER));
        var document = admin.post("/documenten/api/v1/enkelvoudiginformatieobjecten", """
                {"bronorganisatie":"%s","creatiedatum":"2026-01-02","titel":"Bewijs van woonst","auteur":"An Peeters","taal":"dut",
                "bestandsnaam":"bewijs.pdf","formaat":"application/pdf","informatieobjecttype":"%s","indicatieGebruiksrecht":false}"""
                .formatted(ORGANISATION, documentType)).expect(201, "document").json();
        admin.created("/zaken/api/v1/zaakinformatieobjecten",
                "{\"zaak\":\"" + dossier + "\",\"informatieobject\":\"" + document.getString("url") + "\",\"titel\":\"Bewijs van woonst\"}");
        example = new Example(exampleType, id(dossier), admin.get(dossier).json().getString("identificatie"), id(status), id(role),
                id(document.getString("url")), document.getString("identificatie"));
    }

    private static String id(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
