package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the Documenten API, each tried both ways. */
class DocumentRulesIT extends RuleBase {

    private static final String DOCUMENTS = "/documenten/api/v1/enkelvoudiginformatieobjecten";
    private static final String USES = "/documenten/api/v1/objectinformatieobjecten";
    private static final String RIGHTS = "/documenten/api/v1/gebruiksrechten";

    private final ArchiveTypes types = ArchiveTypes.published(client);

    /** drc-001. */
    @Test
    void drc_001_the_type_exists_and_is_published() {
        ok(201, document("{}"));
        refused(document("{\"informatieobjecttype\":\"" + strange(types.documentType()) + "\"}"), "informatieobjecttype", "bad-url");
        refused(document("{\"informatieobjecttype\":\"https://elders.example/typen/1\"}"), "informatieobjecttype", "bad-url");
        refused(document("{\"informatieobjecttype\":\"" + types.type() + "\"}"), "informatieobjecttype", "invalid-resource");
        String draft = TypeDrafts.in(client).documentType("{}").url();
        refused(document("{\"informatieobjecttype\":\"" + draft + "\"}"), "informatieobjecttype", "not-published");
    }

    /** drc-001, and drc-010: since version 1.3 the type may change. */
    @Test
    void drc_001_another_type_is_one_that_exists_and_is_published() {
        String document = document("{}").url();
        String lock = lock(document);
        TypeDrafts drafts = TypeDrafts.in(client);
        String other = drafts.documentType("{}").url();
        refused(patch(document, lock, "\"informatieobjecttype\":\"" + other + "\""), "informatieobjecttype", "not-published");
        refused(patch(document, lock, "\"informatieobjecttype\":\"" + strange(other) + "\""), "informatieobjecttype", "bad-url");
        drafts.publish(other);
        assertEquals(other, ok(200, patch(document, lock, "\"informatieobjecttype\":\"" + other + "\"")).json().getString("informatieobjecttype"));
        assertEquals(other, client.get(document).json().getString("informatieobjecttype"));
    }

    /** drc-002. */
    @Test
    void drc_002_what_uses_a_document_exists_and_is_of_that_kind() {
        String document = document("{}").url();
        String dossier = types.open("Gebruikt", "");
        String decision = types.decide(dossier, document);
        for (String kind : new String[] {"zaak", "besluit"}) {
            refused(use(document, "https://elders.example/1", kind), "object", "bad-url");
            refused(use(document, kind.equals("zaak") ? decision : dossier, kind), "object", "invalid-resource");
            refused(use(document, types.type(), kind), "object", "invalid-resource");
        }
        refused(use(strange(document), dossier, "zaak"), "informatieobject", "bad-url");
    }

    /** drc-003. */
    @Test
    void drc_003_a_document_is_said_to_be_used_once_by_the_same() {
        String document = document("{}").url();
        String dossier = types.open("Eens", "");
        types.relate(dossier, document);
        refused(use(document, dossier, "zaak"), "nonFieldErrors", "unique");
        refused(use(document, types.decide(dossier, document), "besluit"), "nonFieldErrors", "unique");
        assertEquals(2, uses("informatieobject", document));
    }

    /** drc-004. */
    @Test
    void drc_004_the_use_is_known_where_the_document_is_used() {
        String document = document("{}").url();
        String dossier = types.open("Ongebruikt", "");
        refused(use(document, dossier, "zaak"), "nonFieldErrors", "inconsistent-relation");
        refused(use(document, types.decide(dossier, document("{}").url()), "besluit"), "nonFieldErrors", "inconsistent-relation");
        assertEquals(0, uses("informatieobject", document));
        types.relate(dossier, document);
        assertEquals(1, uses("informatieobject", document));
    }

    /** drc-005. */
    @Test
    void drc_005_what_was_received_is_not_being_written() {
        String received = ",\"ontvangstdatum\":\"2026-01-02\"";
        for (String status : new String[] {"in_bewerking", "ter_vaststelling"}) {
            String said = "\"status\":\"" + status + "\"";
            refused(document("{" + said + received + "}"), "status", "invalid_for_received");
            String written = ok(201, document("{" + said + "}")).url();
            String lock = lock(written);
            refused(patch(written, lock, received.substring(1)), "status", "invalid_for_received");
            refused(client.send("PUT", written, TypeDrafts.with(facts(), "{" + said + received + ",\"lock\":\"" + lock + "\"}")), "status",
                    "invalid_for_received");
            ok(200, patch(written, lock, "\"status\":\"definitief\"" + received));
        }
        ok(201, document("{\"status\":\"definitief\"" + received + "}"));
        ok(201, document("{\"status\":\"\"" + received + "}"));
    }

    /** drc-006. */
    @Test
    void drc_006_that_usage_rights_hold_follows_from_the_usage_rights() {
        String document = ok(201, document("{\"indicatieGebruiksrecht\":null}")).url();
        assertTrue(client.get(document).json().isNull("indicatieGebruiksrecht"));
        refused(document("{\"indicatieGebruiksrecht\":true}"), "indicatieGebruiksrecht", "missing-gebruiksrechten");
        String first = ok(201, rights(document)).url();
        String second = ok(201, rights(document)).url();
        assertTrue(client.get(document).json().getBoolean("indicatieGebruiksrecht"));
        refused(patch(document, lock(document), "\"indicatieGebruiksrecht\":false"), "indicatieGebruiksrecht", "existing-gebruiksrechten");
        ok(204, client.send("DELETE", first, null));
        assertTrue(client.get(document).json().getBoolean("indicatieGebruiksrecht"));
        ok(204, client.send("DELETE", second, null));
        assertTrue(client.get(document).json().isNull("indicatieGebruiksrecht"));
        assertFalse(client.get(ok(201, document("{\"indicatieGebruiksrecht\":false}")).url()).json().getBoolean("indicatieGebruiksrecht"));
    }

    /** drc-007. */
    @Test
    void drc_007_confidentiality_is_that_of_the_type_unless_said() {
        String document = ok(201, document("{}")).url();
        assertEquals("openbaar", client.get(document).json().getString("vertrouwelijkheidaanduiding"));
        assertEquals("geheim", ok(201, document("{\"vertrouwelijkheidaanduiding\":\"geheim\"}")).json().getString("vertrouwelijkheidaanduiding"));
        assertEquals("openbaar", ok(201, document("{\"vertrouwelijkheidaanduiding\":\"\"}")).json().getString("vertrouwelijkheidaanduiding"));
        String lock = lock(document);
        assertEquals("intern", ok(200, patch(document, lock, "\"vertrouwelijkheidaanduiding\":\"intern\"")).json()
                .getString("vertrouwelijkheidaanduiding"));
        assertEquals("geheim", ok(200, client.send("PUT", document, TypeDrafts.with(facts(),
                "{\"vertrouwelijkheidaanduiding\":\"geheim\",\"lock\":\"" + lock + "\"}"))).json().getString("vertrouwelijkheidaanduiding"));
        refused(document("{\"vertrouwelijkheidaanduiding\":\"fluister\"}"), "vertrouwelijkheidaanduiding", null);
    }

    /** drc-008. */
    @Test
    void drc_008_a_document_goes_when_nothing_uses_it_with_all_that_hangs_on_it() {
        String document = document("{}").url();
        String dossier = types.open("Verwijderen", "");
        types.relate(dossier, document);
        refused(client.send("DELETE", document, null), "nonFieldErrors", "pending-relations");
        String rights = ok(201, rights(document)).url();
        ok(204, client.send("DELETE", dossier, null));
        assertEquals(0, uses("informatieobject", document));
        ok(204, client.send("DELETE", document, null));
        for (String gone : new String[] {document, document + "/audittrail", document + "/download", rights}) {
            assertEquals(404, client.get(gone).status(), gone);
        }
        assertEquals("[]", ok(200, client.get(RIGHTS + "?informatieobject=" + document)).body());
    }

    /** drc-009. */
    @Test
    void drc_009_a_document_changes_under_a_lock_with_its_key() {
        String document = document("{}").url();
        refused(patch(document, "wat-ook", "\"titel\":\"Anders\""), "nonFieldErrors", "unlocked");
        String key = lock(document);
        assertTrue(key.length() >= 32, key);
        assertNotEquals(key, lock(document("{}").url()));
        assertTrue(client.get(document).json().getBoolean("locked"));
        assertFalse(client.get(document).body().contains(key));
        refused(client.post(document + "/lock", null), "nonFieldErrors", "existing-lock");
        refused(client.send("PUT", document, facts()), "lock", "required");
        refused(client.send("PATCH", document, "{\"titel\":\"Anders\"}"), "nonFieldErrors", "missing-lock-id");
        refused(patch(document, "verkeerd", "\"titel\":\"Anders\""), "nonFieldErrors", "incorrect-lock-id");
        refused(client.send("PUT", document, TypeDrafts.with(facts(), "{\"lock\":\"verkeerd\"}")), "nonFieldErrors", "incorrect-lock-id");
        assertEquals(2, ok(200, patch(document, key, "\"titel\":\"Anders\"")).json().getInt("versie"));
        assertEquals(3, ok(200, client.send("PUT", document, TypeDrafts.with(facts(), "{\"lock\":\"" + key + "\"}"))).json().getInt("versie"));
        ok(204, client.post(document + "/unlock", "{\"lock\":\"" + key + "\"}"));
        assertFalse(client.get(document).json().getBoolean("locked"));
        refused(client.post(document + "/unlock", "{\"lock\":\"" + key + "\"}"), "nonFieldErrors", "unlocked");
    }

    /** drc-009. */
    @Test
    void drc_009_without_the_key_only_who_may_force_it_unlocks() {
        String document = document("{}").url();
        String key = lock(document);
        try (Restricted some = restricted(scopes("documenten.lezen\",\"documenten.lock"))) {
            refused(some.client().post(document + "/unlock", "{}"), "nonFieldErrors", "incorrect-lock-id");
            refused(some.client().post(document + "/unlock", "{\"lock\":\"verkeerd\"}"), "nonFieldErrors", "incorrect-lock-id");
            ok(204, some.client().post(document + "/unlock", "{\"lock\":\"" + key + "\"}"));
        }
        lock(document);
        try (Restricted some = restricted(scopes("documenten.lezen\",\"documenten.geforceerd-unlock"))) {
            assertEquals(403, some.client().post(document + "/lock", null).status());
            ok(204, some.client().post(document + "/unlock", "{}"));
        }
        assertFalse(client.get(document).json().getBoolean("locked"));
    }

    /** drc-010: since version 1.4 a final document may change, by who may force it. */
    @Test
    void drc_010_a_final_document_changes_by_who_may_force_it() {
        String document = ok(201, document("{\"status\":\"definitief\"}")).url();
        String key = lock(document);
        try (Restricted some = restricted(scopes("documenten.lezen\",\"documenten.bijwerken"))) {
            assertEquals(403, some.client().send("PATCH", document, "{\"titel\":\"Anders\",\"lock\":\"" + key + "\"}").status());
        }
        try (Restricted some = restricted(scopes("documenten.lezen\",\"documenten.geforceerd-bijwerken"))) {
            ok(200, some.client().send("PATCH", document, "{\"titel\":\"Anders\",\"lock\":\"" + key + "\"}"));
        }
    }

    /** drc-011, drc-013: what is shown in full is a field of the document. */
    @Test
    void drc_011_and_013_only_what_the_document_refers_to_is_shown_in_full() {
        String document = document("{}").url();
        JsonObject type = ok(200, client.get(document + "?expand=informatieobjecttype")).json().getJsonObject("_expand")
                .getJsonObject("informatieobjecttype");
        assertEquals(types.documentType(), type.getString("url"));
        ok(404, client.get(document + "?expand=zaak"));
        ok(404, client.get(document + "?expand=titel"));
        ok(404, client.get(DOCUMENTS + "?expand=onzin"));
        ok(404, client.post(DOCUMENTS + "/_zoek", "{\"uuid__in\":[\"" + UUID.randomUUID() + "\"],\"expand\":\"onzin\"}"));
    }

    /** drc-012. */
    @Test
    void drc_012_what_the_type_refers_to_is_shown_in_full_too() {
        String document = document("{}").url();
        JsonObject catalogue = ok(200, client.get(document + "?expand=informatieobjecttype.catalogus")).json().getJsonObject("_expand")
                .getJsonObject("informatieobjecttype").getJsonObject("_expand").getJsonObject("catalogus");
        assertEquals(client.get(types.documentType()).json().getString("catalogus"), catalogue.getString("url"));
        ok(404, client.get(document + "?expand=informatieobjecttype.onzin"));
    }

    /** drc-014. */
    @Test
    void drc_014_what_the_client_may_not_read_is_not_shown_in_full() {
        String document = document("{}").url();
        String used = types.open("Verborgen", "");
        types.relate(used, document);
        String use = client.get(USES + "?informatieobject=" + document).value().asJsonArray().getJsonObject(0).getString("url");
        try (Restricted some = restricted(scopes("documenten.lezen"))) {
            assertEquals(document, ok(200, some.client().get(use + "?expand=informatieobject")).json().getJsonObject("_expand")
                    .getJsonObject("informatieobject").getString("url"));
            assertFalse(some.client().get(use + "?expand=object").body().contains("Verborgen"));
        }
    }

    /** No number: the section on caching. */
    @Test
    void documents_are_answered_again_only_when_they_changed() {
        String document = document("{}").url();
        kept(document);
        kept(rights(document).url());
    }

    private RegisterClient.Answer document(String fields) {
        return client.post(DOCUMENTS, TypeDrafts.with(facts(), fields));
    }

    private String facts() {
        return """
                {"bronorganisatie":"517439943","creatiedatum":"2026-01-01","titel":"Proef","auteur":"Els","taal":"nld","bestandsnaam":"brief.txt",
                "formaat":"text/plain","inhoud":"aW5ob3Vk","bestandsomvang":6,"informatieobjecttype":"%s"}""".formatted(types.documentType());
    }

    private RegisterClient.Answer patch(String document, String lock, String fields) {
        return client.send("PATCH", document, "{\"lock\":\"" + lock + "\"," + fields + "}");
    }

    private String lock(String document) {
        return ok(200, client.post(document + "/lock", null)).json().getString("lock");
    }

    private RegisterClient.Answer use(String document, String object, String kind) {
        return client.post(USES, "{\"informatieobject\":\"%s\",\"object\":\"%s\",\"objectType\":\"%s\"}".formatted(document, object, kind));
    }

    private int uses(String parameter, String address) {
        return ok(200, client.get(USES + "?" + parameter + "=" + address)).value().asJsonArray().size();
    }

    private RegisterClient.Answer rights(String document) {
        return client.post(RIGHTS, "{\"informatieobject\":\"" + document
                + "\",\"startdatum\":\"2026-01-01T00:00:00Z\",\"omschrijvingVoorwaarden\":\"Alleen lezen\"}");
    }

    private String scopes(String names) {
        return "{\"component\":\"drc\",\"scopes\":[\"" + names + "\"],\"informatieobjecttype\":\"" + types.documentType()
                + "\",\"maxVertrouwelijkheidaanduiding\":\"zeer_geheim\"}";
    }
}
