package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;

/** The rules of the Catalogi API for types that are final and what hangs together with them, each tried both ways. */
class FinalTypeRulesIT extends RuleBase {

    private static final String WRITER = "{\"component\":\"ztc\",\"scopes\":[\"catalogi.lezen\",\"catalogi.schrijven\"]}";
    private static final String ENDS = "{\"eindeGeldigheid\":\"2030-12-31\"}";
    private static final String EXPLAINS = "{\"toelichting\":\"anders\"}";
    private static final String CLASSIFIES = "{\"informatieobjectcategorie\":\"anders\"}";

    private final TypeDrafts drafts = TypeDrafts.in(client);

    /** ztc-009. */
    @Test
    void ztc_009_a_final_dossier_type_only_ends() {
        String fields = drafts.dossierTypeFields();
        finalOnlyEnds(drafts.dossierType(fields).url(), fields, EXPLAINS);
    }

    /** ztc-009. */
    @Test
    void ztc_009_a_final_document_type_only_ends() {
        String fields = drafts.documentTypeFields();
        finalOnlyEnds(drafts.documentType(fields).url(), fields, CLASSIFIES);
    }

    /** ztc-009. */
    @Test
    void ztc_009_a_final_decision_type_only_ends() {
        String fields = drafts.decisionTypeFields();
        finalOnlyEnds(drafts.decisionType(fields).url(), fields, EXPLAINS);
    }

    private void finalOnlyEnds(String type, String fields, String change) {
        try (Restricted some = restricted(WRITER)) {
            ok(200, some.client().send("PATCH", type, change));
            ok(200, some.client().send("PUT", type, fields));
            drafts.as(some.client()).publish(type);
            refused(some.client().send("PUT", type, TypeDrafts.with(fields, change)), "nonFieldErrors", "non-concept-object");
            refused(some.client().send("PATCH", type, change), "nonFieldErrors", "non-concept-object");
            refused(some.client().send("DELETE", type, null), "nonFieldErrors", "non-concept-object");
            assertEquals("2030-12-31", ok(200, some.client().send("PATCH", type, ENDS)).json().getString("eindeGeldigheid"));
            refused(some.client().send("PATCH", type, TypeDrafts.with(change, ENDS)), "nonFieldErrors", "non-concept-object");
        }
        ok(200, client.send("PATCH", type, change));
        ok(204, client.send("DELETE", type, null));
    }

    /** ztc-010. */
    @Test
    void ztc_010_parts_of_a_final_dossier_type_stay() {
        String type = drafts.dossierType("{}").url();
        String status = drafts.statusType(type, "Begin", 1).url();
        String result = drafts.resultType(type, "{}").url();
        String role = drafts.roleType(type).url();
        String property = drafts.propertyType(type, "eind").url();
        String object = drafts.objectType(type).url();
        try (Restricted some = restricted(WRITER)) {
            ok(200, some.client().send("PATCH", status, "{\"omschrijving\":\"Eerst\"}"));
            drafts.publish(type);
            stays(some.client(), status, "{\"omschrijving\":\"Anders\"}");
            stays(some.client(), result, "{\"omschrijving\":\"Anders\"}");
            stays(some.client(), role, "{\"omschrijving\":\"Anders\"}");
            stays(some.client(), property, "{\"toelichting\":\"Anders\"}");
            stays(some.client(), object, "{\"relatieOmschrijving\":\"Anders\"}");
        }
        ok(200, client.send("PATCH", role, "{\"omschrijving\":\"Verbeterd\"}"));
    }

    private static void stays(RegisterClient some, String part, String change) {
        String whole = some.get(part).body();
        refused(some.send("PUT", part, TypeDrafts.with(whole, change)), "nonFieldErrors", "non-concept-zaaktype");
        refused(some.send("PATCH", part, change), "nonFieldErrors", "non-concept-zaaktype");
        refused(some.send("DELETE", part, null), "nonFieldErrors", "non-concept-zaaktype");
    }

    /** ztc-010. */
    @Test
    void ztc_010_drafts_that_hang_together_with_something_final_only_end() {
        String document = drafts.publish(drafts.documentType("{}").url());
        String decision = drafts.decisionType("{\"informatieobjecttypen\":[\"" + document + "\"]}").url();
        boundOnlyEnds(decision, EXPLAINS);
        String draft = drafts.documentType("{}").url();
        drafts.publish(drafts.decisionType("{\"informatieobjecttypen\":[\"" + draft + "\"]}").url());
        boundOnlyEnds(draft, CLASSIFIES);
        String decided = drafts.publish(drafts.decisionType("{}").url());
        boundOnlyEnds(drafts.dossierType("{\"besluittypen\":[\"" + decided + "\"]}").url(), EXPLAINS);
    }

    private void boundOnlyEnds(String type, String change) {
        try (Restricted some = restricted(WRITER)) {
            assertTrue(some.client().get(type).json().getBoolean("concept"));
            refused(some.client().send("PATCH", type, change), "nonFieldErrors", "non-concept-relation");
            refused(some.client().send("DELETE", type, null), "nonFieldErrors", "non-concept-relation");
            ok(200, some.client().send("PATCH", type, ENDS));
        }
        ok(200, client.send("PATCH", type, change));
    }

    /** ztc-010. */
    @Test
    void ztc_010_which_documents_a_type_has_stays_once_both_are_final() {
        String type = drafts.dossierType("{}").url();
        String document = drafts.publish(drafts.documentType("{}").url());
        String relation = drafts.documentsOf(type, document).url();
        String whole = client.get(relation).body();
        try (Restricted some = restricted(WRITER)) {
            ok(200, some.client().send("PATCH", relation, "{\"volgnummer\":2}"));
            ok(204, some.client().send("DELETE", drafts.part("zaaktype-informatieobjecttypen", type,
                    "{\"informatieobjecttype\":\"" + document + "\",\"volgnummer\":7,\"richting\":\"intern\"}").url(), null));
            drafts.publish(type);
            refused(some.client().send("PUT", relation, whole), "nonFieldErrors", "non-concept-relation");
            refused(some.client().send("PATCH", relation, "{\"volgnummer\":3}"), "nonFieldErrors", "non-concept-relation");
            refused(some.client().send("DELETE", relation, null), "nonFieldErrors", "non-concept-relation");
        }
        ok(200, client.send("PATCH", relation, "{\"volgnummer\":3}"));
    }

    /** ztc-011a. */
    @Test
    void ztc_011a_a_final_dossier_type_gets_no_new_parts() {
        String type = drafts.publish(drafts.dossierType("{}").url());
        String draft = drafts.dossierType("{}").url();
        String moving = drafts.statusType(draft, "Begin", 1).url();
        String document = drafts.publish(drafts.documentType("{}").url());
        try (Restricted some = restricted(WRITER)) {
            TypeDrafts theirs = drafts.as(some.client());
            refused(theirs.statusType(type, "Begin", 1), "nonFieldErrors", "non-concept-zaaktype");
            refused(theirs.roleType(type), "nonFieldErrors", "non-concept-zaaktype");
            refused(theirs.resultType(type, "{}"), "nonFieldErrors", "non-concept-zaaktype");
            refused(theirs.propertyType(type, "eind"), "nonFieldErrors", "non-concept-zaaktype");
            refused(theirs.objectType(type), "nonFieldErrors", "non-concept-zaaktype");
            refused(theirs.documentsOf(type, document), "nonFieldErrors", "non-concept-relation");
            refused(some.client().send("PATCH", moving, "{\"zaaktype\":\"" + type + "\"}"), "nonFieldErrors", "non-concept-zaaktype");
            ok(201, theirs.roleType(draft));
            ok(201, theirs.documentsOf(draft, document));
        }
        ok(201, drafts.statusType(type, "Begin", 1));
    }

    /** ztc-011a. */
    @Test
    void ztc_011a_a_dossier_type_refers_to_final_decision_types_by_description_whatever_their_version() {
        String decision = drafts.publish(drafts.decisionType("{\"omschrijving\":\"Vergunning\"}").url());
        String type = drafts.dossierType("{\"besluittypen\":[\"Vergunning\"]}").url();
        assertEquals("Vergunning", words(type, "besluittypeOmschrijving"));
        assertEquals(decision, words(type, "besluittypen"));
        drafts.publish(type);
        ok(200, client.send("PATCH", decision, "{\"eindeGeldigheid\":\"2020-12-31\"}"));
        String next = drafts.publish(drafts.decisionType("{\"omschrijving\":\"Vergunning\",\"beginGeldigheid\":\"2021-01-01\"}").url());
        assertEquals(next, words(type, "besluittypen"));
        refused(drafts.dossierType("{\"besluittypen\":[\"Onbekend\"]}"), "besluittypen.0", "bad-url");
    }

    /** ztc-011b. */
    @Test
    void ztc_011b_a_change_of_one_kind_of_type_makes_no_version_of_another() {
        String document = drafts.publish(drafts.documentType("{\"omschrijving\":\"Advies\"}").url());
        String decision = drafts.publish(drafts.decisionType("{\"informatieobjecttypen\":[\"Advies\"]}").url());
        String type = drafts.publish(drafts.dossierType("{\"besluittypen\":[\"" + decision + "\"]}").url());
        String before = client.get(type).body();
        ok(200, client.send("PATCH", decision, EXPLAINS));
        assertEquals(before, client.get(type).body());
        ok(200, client.send("PATCH", document, CLASSIFIES));
        for (String list : new String[] {"zaaktypen", "besluittypen", "informatieobjecttypen"}) {
            assertEquals(1, client.get("/catalogi/api/v1/" + list + "?status=alles&catalogus=" + drafts.catalogue()).json().getInt("count"), list);
        }
    }

    /** ztc-011c. */
    @Test
    void ztc_011c_dossier_types_and_decision_types_refer_to_final_document_types_by_description() {
        String document = drafts.publish(drafts.documentType("{\"omschrijving\":\"Advies\"}").url());
        String type = drafts.dossierType("{}").url();
        String decision = drafts.decisionType("{\"informatieobjecttypen\":[\"Advies\"]}").url();
        ok(201, drafts.documentsOf(type, "Advies"));
        assertEquals(document, words(type, "informatieobjecttypen"));
        assertEquals("Advies", words(type, "informatieobjecttypeOmschrijving"));
        assertEquals(document, words(decision, "informatieobjecttypen"));
        refused(drafts.decisionType("{\"informatieobjecttypen\":[\"Onbekend\"]}"), "informatieobjecttypen.0", "bad-url");
        assertEquals(400, drafts.documentsOf(type, "Onbekend").status());
    }

    /** The only entry of a list of texts. */
    private String words(String address, String field) {
        var list = client.get(address).json().getJsonArray(field);
        assertEquals(1, list.size(), list.toString());
        return ((JsonString) list.get(0)).getString();
    }

    /** ztc-014. */
    @Test
    void ztc_014_who_reads_dossiers_or_documents_reads_types() {
        String type = drafts.publish(drafts.dossierType("{}").url());
        String document = drafts.publish(drafts.documentType("{}").url());
        String role = drafts.roleType(type).url();
        ok(201, drafts.documentsOf(type, document));
        String hidden = RegisterTypes.published(client).role();
        try (Restricted some = restricted("{\"component\":\"zrc\",\"scopes\":[\"zaken.lezen\"],\"zaaktype\":\"" + type
                + "\",\"maxVertrouwelijkheidaanduiding\":\"openbaar\"}")) {
            readable(some.client(), type, document, role, drafts.catalogue());
            ok(404, some.client().get(hidden));
            assertEquals(0, some.client().get(document).json().getJsonArray("zaaktypen").size(), "other dossier types are not its business");
            assertEquals(403, drafts.as(some.client()).dossierType("{}").status());
        }
        try (Restricted some = restricted("{\"component\":\"drc\",\"scopes\":[\"documenten.lezen\"],\"informatieobjecttype\":\"" + document
                + "\",\"maxVertrouwelijkheidaanduiding\":\"openbaar\"}")) {
            readable(some.client(), type, document, role, drafts.catalogue(), hidden);
            assertEquals(1, some.client().get(document).json().getJsonArray("zaaktypen").size());
            assertEquals(403, drafts.as(some.client()).documentType("{}").status());
        }
        try (Restricted some = restricted("{\"component\":\"ac\",\"scopes\":[\"autorisaties.lezen\"]}")) {
            assertEquals(403, some.client().get(type).status());
            assertEquals(403, some.client().get("/catalogi/api/v1/informatieobjecttypen").status());
        }
    }

    private static void readable(RegisterClient some, String... types) {
        for (String type : types) {
            ok(200, some.get(type));
            ok(200, some.get(type.substring(0, type.lastIndexOf('/'))));
        }
    }
}
