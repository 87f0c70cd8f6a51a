package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.JsonArray;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the Besluiten API, each tried both ways. */
class DecisionRulesIT extends RuleBase {

    private static final String DECISIONS = "/besluiten/api/v1/besluiten";
    private static final String RECORDS = "/besluiten/api/v1/besluitinformatieobjecten";

    private final ArchiveTypes types = ArchiveTypes.published(client);

    /** brc-001. */
    @Test
    void brc_001_the_type_exists_and_is_published() {
        ok(201, decide("{}"));
        refused(decide("{\"besluittype\":\"" + strange(types.decisionType()) + "\"}"), "besluittype", "bad-url");
        refused(decide("{\"besluittype\":\"https://elders.example/typen/1\"}"), "besluittype", "bad-url");
        refused(decide("{\"besluittype\":\"" + types.type() + "\"}"), "besluittype", "invalid-resource");
        refused(decide("{\"besluittype\":\"" + TypeDrafts.in(client).decisionType("{}").url() + "\"}"), "besluittype", "not-published");
    }

    /** brc-001. */
    @Test
    void brc_001_the_type_of_a_decision_does_not_change() {
        TypeDrafts drafts = TypeDrafts.in(client);
        stays("besluittype", drafts.publish(drafts.decisionType("{}").url()));
    }

    /** brc-002. */
    @Test
    void brc_002_a_number_is_given_once_by_an_organisation() {
        String number = "{\"identificatie\":\"B-" + UUID.randomUUID() + "\"}";
        ok(201, decide(number));
        refused(decide(number), "identificatie", "identificatie-niet-uniek");
        ok(201, decide(TypeDrafts.with(number, "{\"verantwoordelijkeOrganisatie\":\"000000000\"}")));
        String one = ok(201, decide("{}")).json().getString("identificatie");
        String two = ok(201, decide("{\"identificatie\":\"\"}")).json().getString("identificatie");
        assertFalse(one.isBlank());
        assertFalse(two.isBlank());
        assertNotEquals(one, two);
    }

    /** brc-002. */
    @Test
    void brc_002_number_and_organisation_of_a_decision_do_not_change() {
        stays("identificatie", "B-" + UUID.randomUUID());
        stays("verantwoordelijkeOrganisatie", "000000000");
    }

    private void stays(String field, String other) {
        String decision = decide("{}").url();
        String before = client.get(decision).json().getString(field);
        String change = "{\"" + field + "\":\"" + other + "\"}";
        refused(client.send("PATCH", decision, change), field, "wijzigen-niet-toegelaten");
        refused(client.send("PUT", decision, TypeDrafts.with(client.get(decision).body(), change)), field, "wijzigen-niet-toegelaten");
        assertEquals(before, client.get(decision).json().getString(field));
        ok(200, client.send("PATCH", decision, "{\"" + field + "\":\"" + before + "\",\"toelichting\":\"wel\"}"));
    }

    /** brc-003. */
    @Test
    void brc_003_the_document_exists_and_records_the_decision_once() {
        String decision = decide("{}").url();
        String document = types.document("Brief", "inhoud");
        refused(record(decision, strange(document)), "informatieobject", "bad-url");
        refused(record(decision, "https://elders.example/documenten/1"), "informatieobject", "bad-url");
        refused(record(strange(decision), document), "besluit", "bad-url");
        ok(201, record(decision, document));
        refused(record(decision, document), "nonFieldErrors", "unique");
    }

    /** brc-005. */
    @Test
    void brc_005_the_documents_know_in_which_a_decision_is_recorded() {
        String decision = decide("{}").url();
        String document = types.document("Brief", "inhoud");
        String record = ok(201, record(decision, document)).url();
        JsonArray uses = uses(decision, document);
        assertEquals(1, uses.size());
        assertEquals("besluit", uses.getJsonObject(0).getString("objectType"));
        assertEquals(decision, uses.getJsonObject(0).getString("object"));
        assertEquals(document, uses.getJsonObject(0).getString("informatieobject"));
        assertEquals(400, client.send("DELETE", uses.getJsonObject(0).getString("url"), null).status());
        ok(204, client.send("DELETE", record, null));
        assertEquals(0, uses(decision, document).size());
    }

    /** brc-006. The OpenAPI document lets the dossier change, the text that came before it does not: where it changes, both dossiers know. */
    @Test
    void brc_006_the_dossier_knows_what_was_decided_in_it() {
        String dossier = types.open("Beslist", "");
        String decision = ok(201, decide("{\"zaak\":\"" + dossier + "\"}")).url();
        assertEquals(1, decided(dossier, decision));
        String other = types.open("Elders beslist", "");
        ok(200, client.send("PATCH", decision, "{\"zaak\":\"" + other + "\"}"));
        assertEquals(0, decided(dossier, decision));
        assertEquals(1, decided(other, decision));
        refused(client.send("PATCH", decision, "{\"zaak\":\"" + strange(dossier) + "\"}"), "zaak", "bad-url");
        refused(decide("{\"zaak\":\"https://elders.example/zaken/1\"}"), "zaak", "bad-url");
        String relation = ok(200, client.get(other + "/besluiten")).value().asJsonArray().getJsonObject(0).getString("url");
        refused(client.send("DELETE", relation, null), "nonFieldErrors", "inconsistent-relation");
        refused(client.post(dossier + "/besluiten", "{\"besluit\":\"" + decision + "\"}"), "nonFieldErrors", "inconsistent-relation");
        ok(204, client.send("DELETE", decision, null));
        assertEquals(0, decided(other, decision));
    }

    private int decided(String dossier, String decision) {
        return (int) ok(200, client.get(dossier + "/besluiten")).value().asJsonArray().stream()
                .filter(d -> d.asJsonObject().getString("besluit").equals(decision)).count();
    }

    /** brc-007. */
    @Test
    void brc_007_the_type_of_a_decision_is_one_of_the_type_of_the_dossier() {
        String dossier = types.open("Beslist", "");
        TypeDrafts drafts = TypeDrafts.in(client);
        String foreign = drafts.publish(drafts.decisionType("{}").url());
        refused(decide("{\"zaak\":\"" + dossier + "\",\"besluittype\":\"" + foreign + "\"}"), "nonFieldErrors", "zaaktype-mismatch");
        String loose = ok(201, decide("{\"besluittype\":\"" + foreign + "\"}")).url();
        refused(client.send("PATCH", loose, "{\"zaak\":\"" + dossier + "\"}"), "nonFieldErrors", "zaaktype-mismatch");
        ok(201, decide("{\"zaak\":\"" + dossier + "\"}"));
    }

    /** brc-008. */
    @Test
    void brc_008_the_type_of_the_document_is_one_of_the_type_of_the_decision() {
        TypeDrafts drafts = TypeDrafts.in(client);
        String bare = drafts.publish(drafts.decisionType("{}").url());
        String document = types.document("Brief", "inhoud");
        refused(record(decide("{\"besluittype\":\"" + bare + "\"}").url(), document), "nonFieldErrors",
                "missing-besluittype-informatieobjecttype-relation");
        ok(201, record(decide("{}").url(), document));
    }

    /** brc-009. */
    @Test
    void brc_009_a_decision_goes_with_everything_that_hangs_on_it() {
        String decision = decide("{}").url();
        String document = types.document("Brief", "inhoud");
        String record = record(decision, document).url();
        ok(204, client.send("DELETE", decision, null));
        for (String gone : new String[] {decision, decision + "/audittrail", record}) {
            assertEquals(404, client.get(gone).status(), gone);
        }
        assertEquals("[]", ok(200, client.get(RECORDS + "?informatieobject=" + document)).body());
        assertEquals(0, uses(decision, document).size());
        ok(200, client.get(document));
        ok(204, client.send("DELETE", document, null));
    }

    /** No number: the operations say that a decision was taken in the past or now. */
    @Test
    void a_decision_was_taken_today_at_the_latest() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Brussels"));
        refused(decide("{\"datum\":\"" + today.plusDays(2) + "\"}"), "datum", "date-in-future");
        String decision = ok(201, decide("{\"datum\":\"" + today.minusDays(1) + "\"}")).url();
        refused(client.send("PATCH", decision, "{\"datum\":\"" + today.plusDays(2) + "\"}"), "datum", "date-in-future");
    }

    /** No number: the section on caching. */
    @Test
    void decisions_are_answered_again_only_when_they_changed() {
        String decision = decide("{}").url();
        String tag = unchanged(decision);
        ok(200, client.send("PATCH", decision, "{\"toelichting\":\"anders\"}"));
        ok(200, client.send("GET", decision, null, "If-None-Match", tag));
    }

    private RegisterClient.Answer decide(String fields) {
        return client.post(DECISIONS, TypeDrafts.with("""
                {"besluittype":"%s","verantwoordelijkeOrganisatie":"517439943","datum":"2026-02-01","ingangsdatum":"2026-02-01"}
                """.formatted(types.decisionType()), fields));
    }

    private RegisterClient.Answer record(String decision, String document) {
        return client.post(RECORDS, "{\"besluit\":\"" + decision + "\",\"informatieobject\":\"" + document + "\"}");
    }

    private JsonArray uses(String decision, String document) {
        return ok(200, client.get("/documenten/api/v1/objectinformatieobjecten?object=" + decision + "&informatieobject=" + document)).value()
                .asJsonArray();
    }
}
