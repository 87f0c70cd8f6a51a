package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the Zaken API for what hangs on a dossier, and for who may do what, each tried both ways. */
class DossierPartRulesIT extends RuleBase {

    private static final String RELATIONS = "/zaken/api/v1/zaakinformatieobjecten";

    private final ArchiveTypes types = ArchiveTypes.published(client);

    /** zrc-003. */
    @Test
    void zrc_003_the_document_of_a_dossier_exists() {
        String dossier = types.open("Document", "");
        String document = types.document("Brief", "inhoud");
        refused(relate(dossier, strange(document)), "informatieobject", "bad-url");
        refused(relate(dossier, "https://elders.example/documenten/1"), "informatieobject", "bad-url");
        refused(relate(dossier, types.type()), "informatieobject", "invalid-resource");
        refused(relate(strange(dossier), document), "zaak", "bad-url");
        ok(201, relate(dossier, document));
        refused(relate(dossier, document), "nonFieldErrors", "unique");
    }

    /** zrc-004. */
    @Test
    void zrc_004_the_relation_says_what_it_is_and_since_when_and_stays() {
        String dossier = types.open("Relatie", "");
        String document = types.document("Brief", "inhoud");
        Instant before = Instant.now();
        JsonObject made = ok(201, client.post(RELATIONS, "{\"zaak\":\"" + dossier + "\",\"informatieobject\":\"" + document
                + "\",\"registratiedatum\":\"2001-01-01T00:00:00Z\",\"aardRelatieWeergave\":\"Anders\"}")).json();
        assertEquals("Hoort bij, omgekeerd: kent", made.getString("aardRelatieWeergave"));
        Instant since = OffsetDateTime.parse(made.getString("registratiedatum")).toInstant();
        assertTrue(since.isAfter(before.minusSeconds(60)) && since.isBefore(Instant.now().plusSeconds(60)), made.toString());
        String relation = made.getString("url");
        Map<String, String> others = Map.of("zaak", types.open("Andere", ""), "informatieobject", types.document("Ander", "ander"));
        others.forEach((field, other) -> {
            String change = "{\"" + field + "\":\"" + other + "\"}";
            refused(client.send("PATCH", relation, change), field, "wijzigen-niet-toegelaten");
            refused(client.send("PUT", relation, TypeDrafts.with(made.toString(), change)), field, "wijzigen-niet-toegelaten");
        });
        JsonObject changed = ok(200, client.send("PATCH", relation, "{\"titel\":\"Anders\",\"aardRelatieWeergave\":\"Anders\"}")).json();
        assertEquals("Anders", changed.getString("titel"));
        assertEquals("Hoort bij, omgekeerd: kent", changed.getString("aardRelatieWeergave"));
        assertEquals(made.getString("registratiedatum"), changed.getString("registratiedatum"));
    }

    /** zrc-005. */
    @Test
    void zrc_005_the_documents_know_of_which_dossiers_they_are() {
        String dossier = types.open("Spiegel", "");
        String document = types.document("Brief", "inhoud");
        String relation = ok(201, relate(dossier, document)).url();
        JsonArray uses = uses(dossier, document);
        assertEquals(1, uses.size());
        assertEquals("zaak", uses.getJsonObject(0).getString("objectType"));
        assertEquals(dossier, uses.getJsonObject(0).getString("object"));
        assertEquals(document, uses.getJsonObject(0).getString("informatieobject"));
        refused(client.send("DELETE", uses.getJsonObject(0).getString("url"), null), "nonFieldErrors", "inconsistent-relation");
        ok(204, client.send("DELETE", relation, null));
        assertEquals(0, uses(dossier, document).size());
    }

    private JsonArray uses(String dossier, String document) {
        return ok(200, client.get("/documenten/api/v1/objectinformatieobjecten?object=" + dossier + "&informatieobject=" + document)).value()
                .asJsonArray();
    }

    /** zrc-006. */
    @Test
    void zrc_006_a_client_sees_and_does_what_it_was_given_for_the_type_and_the_confidentiality() {
        String open = types.open("Open", "");
        String closed = types.open("Gesloten", ",\"vertrouwelijkheidaanduiding\":\"geheim\"");
        RegisterTypes foreign = RegisterTypes.published(client);
        String other = dossier(foreign);
        try (Restricted some = restricted(scopes("intern", "zaken.lezen"))) {
            ok(200, some.client().get(open));
            assertTrue(List.of(403, 404).contains(some.client().get(closed).status()));
            assertTrue(List.of(403, 404).contains(some.client().get(other).status()));
            JsonObject list = ok(200, some.client().get("/zaken/api/v1/zaken")).json();
            int all = client.get("/zaken/api/v1/zaken?maximaleVertrouwelijkheidaanduiding=intern&zaaktype=" + types.type()).json().getInt("count");
            assertEquals(all, list.getInt("count"));
            assertFalse(list.toString().contains(closed));
            assertEquals(403, some.client().send("PATCH", open, "{\"toelichting\":\"mag niet\"}").status());
            assertEquals(403, some.client().send("DELETE", open, null).status());
            assertEquals(403, create(some.client(), types.type(), "openbaar").status());
        }
        try (Restricted some = restricted(scopes("intern", "zaken.aanmaken"))) {
            assertEquals(403, some.client().get(open).status());
            assertEquals(403, some.client().get("/zaken/api/v1/zaken").status());
            ok(201, create(some.client(), types.type(), "intern"));
            assertEquals(403, create(some.client(), types.type(), "geheim").status());
            assertEquals(403, create(some.client(), foreign.type(), "openbaar").status());
        }
        ok(200, client.get(closed));
        ok(200, client.get(other));
    }

    private static RegisterClient.Answer create(RegisterClient client, String type, String confidentiality) {
        return client.post("/zaken/api/v1/zaken", """
                {"bronorganisatie":"111222333","verantwoordelijkeOrganisatie":"111222333","startdatum":"2026-01-01","zaaktype":"%s",
                "vertrouwelijkheidaanduiding":"%s"}""".formatted(type, confidentiality));
    }

    /** zrc-007: what belongs to a closed dossier is closed with it. */
    @Test
    void zrc_007_what_hangs_on_a_closed_dossier_changes_only_by_who_may_force_it() {
        String dossier = types.open("Gesloten", "");
        String kept = types.document("Blijft", "blijft");
        types.relate(dossier, kept);
        String role = types.applicant(dossier, "Peeters");
        types.close(dossier, types.destroyed());
        String result = client.get(dossier).json().getString("resultaat");
        String relation = client.get(RELATIONS + "?zaak=" + dossier).value().asJsonArray().getJsonObject(0).getString("url");
        Map<String, String> additions = new LinkedHashMap<>();
        additions.put("/zaken/api/v1/klantcontacten", "{\"zaak\":\"%s\",\"datumtijd\":\"2026-01-01T10:00:00Z\",\"kanaal\":\"balie\"}".formatted(dossier));
        additions.put("/zaken/api/v1/rollen", """
                {"zaak":"%s","roltype":"%s","betrokkeneType":"natuurlijk_persoon","roltoelichting":"Proef",
                "betrokkeneIdentificatie":{"inpBsn":"111222333"}}""".formatted(dossier, types.role()));
        additions.put("/zaken/api/v1/zaakobjecten", """
                {"zaak":"%s","objectType":"pand","objectIdentificatie":{"identificatie":"1"}}""".formatted(dossier));
        additions.put(path(dossier) + "/zaakeigenschappen", "{\"zaak\":\"%s\",\"eigenschap\":\"%s\",\"waarde\":\"x\"}".formatted(dossier, types.property()));
        additions.put(RELATIONS, "{\"zaak\":\"%s\",\"informatieobject\":\"%s\"}".formatted(dossier, types.document("Nieuw", "nieuw")));
        additions.put("/zaken/api/v1/statussen", """
                {"zaak":"%s","statustype":"%s","datumStatusGezet":"2026-01-02T10:00:00Z"}""".formatted(dossier, types.end()));
        try (Restricted some = restricted(scopes("zeer_geheim", "zaken.lezen", "zaken.bijwerken", "zaken.statussen.toevoegen"))) {
            additions.forEach((path, body) -> assertEquals(403, some.client().post(path, body).status(), path));
            for (String thing : new String[] {result, relation}) {
                String change = thing.equals(relation) ? "{\"titel\":\"x\"}" : "{\"toelichting\":\"x\"}";
                assertEquals(403, some.client().send("PATCH", thing, change).status(), thing);
                assertEquals(403, some.client().send("DELETE", thing, null).status(), thing);
            }
            assertEquals(403, some.client().send("DELETE", role, null).status());
        }
        try (Restricted some = restricted(scopes("zeer_geheim", "zaken.lezen", "zaken.geforceerd-bijwerken", "zaken.statussen.toevoegen"))) {
            ok(204, some.client().send("DELETE", role, null));
            additions.forEach((path, body) -> ok(201, some.client().post(path, body)));
            ok(200, some.client().send("PATCH", result, "{\"toelichting\":\"x\"}"));
        }
    }

    /** zrc-007: of every document it must be known whether usage rights hold. */
    @Test
    void zrc_007_a_dossier_does_not_close_while_usage_rights_are_unknown() {
        String dossier = types.open("Onbekend", "");
        String document = types.document("Brief", "inhoud");
        types.relate(dossier, document);
        String lock = ok(200, client.post(document + "/lock", null)).json().getString("lock");
        ok(200, client.send("PATCH", document, "{\"indicatieGebruiksrecht\":null,\"lock\":\"" + lock + "\"}"));
        ok(201, result(dossier, types.destroyed()));
        refused(status(dossier, types.end(), "2026-02-01"), "nonFieldErrors", "indicatiegebruiksrecht-unset");
        assertTrue(isNull(client.get(dossier).json(), "einddatum"));
        ok(200, client.send("PATCH", document, "{\"indicatieGebruiksrecht\":false,\"lock\":\"" + lock + "\"}"));
        ok(201, status(dossier, types.end(), "2026-02-01"));
    }

    /** zrc-017. */
    @Test
    void zrc_017_a_document_is_of_a_type_that_the_type_of_the_dossier_has() {
        String document = types.document("Brief", "inhoud");
        refused(relate(dossier(RegisterTypes.published(client)), document), "nonFieldErrors", "missing-zaaktype-informatieobjecttype-relation");
        ok(201, relate(types.open("Past", ""), document));
    }

    /** zrc-018. */
    @Test
    void zrc_018_a_property_is_one_of_the_type_of_the_dossier() {
        String dossier = types.open("Eigenschap", "");
        refused(property(dossier, ArchiveTypes.published(client).property()), "nonFieldErrors", "zaaktype-mismatch");
        refused(property(dossier, strange(types.property())), "eigenschap", "bad-url");
        JsonObject made = ok(201, property(dossier, types.property())).json();
        assertEquals("eind", made.getString("naam"));
    }

    private RegisterClient.Answer property(String dossier, String property) {
        return client.post(path(dossier) + "/zaakeigenschappen",
                "{\"zaak\":\"%s\",\"eigenschap\":\"%s\",\"waarde\":\"2026-01-01\"}".formatted(dossier, property));
    }

    /** zrc-022, and the operation: what is archived gets no other documents. */
    @Test
    void zrc_022_documents_are_archived_before_the_dossier_and_none_come_after() {
        String dossier = types.open("Archief", "");
        String document = types.document("Brief", "inhoud");
        types.relate(dossier, document);
        String archive = "{\"archiefstatus\":\"gearchiveerd\",\"archiefnominatie\":\"vernietigen\",\"archiefactiedatum\":\"2030-01-01\"}";
        refused(client.send("PATCH", dossier, archive), "nonFieldErrors", "documents-not-archived");
        String lock = ok(200, client.post(document + "/lock", null)).json().getString("lock");
        ok(200, client.send("PATCH", document, "{\"status\":\"gearchiveerd\",\"lock\":\"" + lock + "\"}"));
        ok(200, client.send("PATCH", dossier, archive));
        refused(relate(dossier, types.document("Te laat", "laat")), "zaak", "archived");
        ok(200, client.send("PATCH", dossier, "{\"archiefstatus\":\"nog_te_archiveren\"}"));
        ok(201, relate(dossier, types.document("Op tijd", "tijd")));
    }

    /** zrc-023. */
    @Test
    void zrc_023_a_dossier_goes_with_every_kind_of_thing_that_hangs_on_it() {
        String dossier = types.open("Weg", ",\"kenmerken\":[{\"kenmerk\":\"K1\",\"bron\":\"elders\"}]");
        String document = types.document("Brief", "inhoud");
        List<String> gone = new ArrayList<>(List.of(dossier, dossier + "/audittrail", types.applicant(dossier, "Peeters"),
                relate(dossier, document).url(), property(dossier, types.property()).url()));
        gone.add(client.created("/zaken/api/v1/klantcontacten", "{\"zaak\":\"" + dossier + "\",\"datumtijd\":\"2026-01-01T10:00:00Z\"}"));
        gone.add(client.created("/zaken/api/v1/zaakobjecten", "{\"zaak\":\"" + dossier
                + "\",\"objectType\":\"pand\",\"objectIdentificatie\":{\"identificatie\":\"1\"}}"));
        gone.add(request(dossier).url());
        gone.add(contact(dossier).url());
        ok(204, client.send("DELETE", dossier, null));
        gone.forEach(url -> assertEquals(404, client.get(url).status(), url));
        assertEquals(0, uses(dossier, document).size());
        ok(200, client.get(document));
    }

    /** zrc-023: parts go with the whole, and alone. */
    @Test
    void zrc_023_a_dossier_goes_with_its_parts_and_a_part_without_the_whole() {
        TypeDrafts drafts = TypeDrafts.in(client);
        RegisterTypes part = RegisterTypes.published(drafts, "{}", "{}");
        RegisterTypes whole = RegisterTypes.published(drafts, "{\"deelzaaktypen\":[\"" + part.type() + "\"]}", "{}");
        String main = dossier(whole);
        String one = ok(201, openDossier(part.type(), ",\"hoofdzaak\":\"" + main + "\"")).url();
        String two = ok(201, openDossier(part.type(), ",\"hoofdzaak\":\"" + main + "\"")).url();
        ok(204, client.send("DELETE", one, null));
        assertEquals(two, client.get(main).json().getJsonArray("deelzaken").getString(0));
        ok(204, client.send("DELETE", main, null));
        ok(404, client.get(two));
    }

    /** zrc-024, as far as it is of this API: the request is kept with the dossier. */
    @Test
    void zrc_024_a_request_is_kept_with_its_dossier() {
        String dossier = types.open("Verzoek", "");
        String relation = ok(201, request(dossier)).url();
        assertEquals("https://verzoeken.example/api/v1/verzoeken/1", client.get(relation).json().getString("verzoek"));
        assertEquals(1, client.get("/zaken/api/v1/zaakverzoeken?zaak=" + dossier).value().asJsonArray().size());
        refused(request(strange(dossier)), "zaak", "bad-url");
        ok(204, client.send("DELETE", relation, null));
        ok(404, client.get(relation));
    }

    /** zrc-025, as far as it is of this API: the contact is kept with the dossier. */
    @Test
    void zrc_025_a_contact_is_kept_with_its_dossier() {
        String dossier = types.open("Contact", "");
        String relation = ok(201, contact(dossier)).url();
        assertEquals("https://contacten.example/api/v1/contactmomenten/1", client.get(relation).json().getString("contactmoment"));
        assertEquals(1, client.get("/zaken/api/v1/zaakcontactmomenten?zaak=" + dossier).value().asJsonArray().size());
        refused(contact(strange(dossier)), "zaak", "bad-url");
        ok(204, client.send("DELETE", relation, null));
        ok(404, client.get(relation));
    }

    /** No number: the section on caching. */
    @Test
    void dossiers_and_what_hangs_on_them_are_answered_again_only_when_they_changed() {
        String dossier = types.open("Bewaard", "");
        kept(dossier);
        kept(relate(dossier, types.document("Brief", "inhoud")).url());
        kept(types.applicant(dossier, "Peeters"));
        kept(property(dossier, types.property()).url());
        kept(result(dossier, types.destroyed()).url());
    }

    private RegisterClient.Answer relate(String dossier, String document) {
        return client.post(RELATIONS, "{\"zaak\":\"" + dossier + "\",\"informatieobject\":\"" + document + "\"}");
    }

    private RegisterClient.Answer request(String dossier) {
        return client.post("/zaken/api/v1/zaakverzoeken",
                "{\"zaak\":\"" + dossier + "\",\"verzoek\":\"https://verzoeken.example/api/v1/verzoeken/1\"}");
    }

    private RegisterClient.Answer contact(String dossier) {
        return client.post("/zaken/api/v1/zaakcontactmomenten",
                "{\"zaak\":\"" + dossier + "\",\"contactmoment\":\"https://contacten.example/api/v1/contactmomenten/1\"}");
    }

    private String scopes(String highest, String... scopes) {
        return "{\"component\":\"zrc\",\"scopes\":[\"" + String.join("\",\"", scopes) + "\"],\"zaaktype\":\"" + types.type()
                + "\",\"maxVertrouwelijkheidaanduiding\":\"" + highest + "\"}";
    }

    private String path(String url) {
        return url.substring(base.length());
    }
}
