package midoffice.ear.zgw;

import java.util.Base64;
import java.util.UUID;

/** Published types with everything an archive meets: a result to destroy and one to keep for ever, documents and decisions. All are addresses. */
record ArchiveTypes(RegisterClient client, String type, String begin, String end, String destroyed, String kept, String role, String property,
        String documentType, String decisionType) {

    static ArchiveTypes published(RegisterClient client) {
        TypeDrafts drafts = TypeDrafts.in(client);
        String documentType = drafts.publish(drafts.documentType("{}").url());
        String decisionType = drafts.publish(drafts.decisionType("{\"informatieobjecttypen\":[\"" + documentType + "\"]}").url());
        String type = drafts.dossierType("{\"omschrijving\":\"Vergunning terras\",\"besluittypen\":[\"" + decisionType + "\"]}").url();
        drafts.documentsOf(type, documentType).url();
        String begin = drafts.statusType(type, "Begin", 1).url();
        String end = drafts.statusType(type, "Einde", 2).url();
        String destroyed = drafts.resultType(type, "{}").url();
        String kept = drafts.resultType(type, """
                {"omschrijving":"Principieel","archiefnominatie":"blijvend_bewaren",
                "selectielijstklasse":"%sresultaten/6d37598e-30f0-4aef-930d-3e1690725d95"}""".formatted(TypeDrafts.LIST)).url();
        String role = drafts.roleType(type).url();
        String property = drafts.propertyType(type, "eind").url();
        drafts.publish(type);
        return new ArchiveTypes(client, type, begin, end, destroyed, kept, role, property, documentType, decisionType);
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
