package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the Zaken API for what an answer shows in full and what it leaves out, each tried both ways. */
class ExpandRulesIT extends RuleBase {

    private static final String DOSSIERS = "/zaken/api/v1/zaken";

    private final ArchiveTypes types = ArchiveTypes.published(client);
    private final String dossier = types.open("Uitgebreid", ",\"identificatie\":\"X-" + java.util.UUID.randomUUID() + "\"");
    private final String number = client.get(dossier).json().getString("identificatie");

    /** zrc-025, zrc-027. */
    @Test
    void zrc_025_and_027_only_what_the_dossier_refers_to_is_shown_in_full() {
        JsonObject shown = ok(200, client.get(dossier + "?expand=zaaktype,status")).json().getJsonObject("_expand");
        assertEquals(types.type(), shown.getJsonObject("zaaktype").getString("url"));
        assertTrue(shown.getJsonObject("status").isEmpty());
        for (String none : new String[] {"onzin", "omschrijving", "besluiten", "zaaktype.onzin", "zaaktype.omschrijving", "zaaktype,onzin"}) {
            ok(404, client.get(dossier + "?expand=" + none));
            ok(404, client.get(DOSSIERS + "?expand=" + none));
            ok(404, search(",\"expand\":\"" + none + "\""));
        }
    }

    /** zrc-026. */
    @Test
    void zrc_026_what_is_shown_in_full_shows_more_in_full() {
        String role = types.applicant(dossier, "Peeters");
        JsonObject shown = ok(200, client.get(dossier + "?expand=rollen.roltype.zaaktype.catalogus")).json().getJsonObject("_expand")
                .getJsonArray("rollen").getJsonObject(0);
        assertEquals(role, shown.getString("url"));
        JsonObject catalogue = shown.getJsonObject("_expand").getJsonObject("roltype").getJsonObject("_expand").getJsonObject("zaaktype")
                .getJsonObject("_expand").getJsonObject("catalogus");
        assertEquals(client.get(types.type()).json().getString("catalogus"), catalogue.getString("url"));
    }

    /** zrc-028. */
    @Test
    void zrc_028_what_cannot_be_shown_is_refused_and_what_is_not_there_is_empty() {
        JsonObject shown = ok(200, client.get(dossier + "?expand=hoofdzaak,resultaat")).json().getJsonObject("_expand");
        assertTrue(shown.getJsonObject("hoofdzaak").isEmpty());
        assertTrue(shown.getJsonObject("resultaat").isEmpty());
        ok(404, client.get(strange(dossier) + "?expand=zaaktype"));
    }

    /** zrc-029. */
    @Test
    void zrc_029_a_search_answers_the_fields_that_are_asked_for() {
        JsonObject found = one(search(",\"fields\":[\"url\",\"identificatie\"]"));
        assertEquals(Set.of("url", "identificatie"), found.keySet());
        JsonObject all = one(search(",\"fields\":[\"*\"]"));
        assertTrue(all.containsKey("zaaktype") && all.containsKey("omschrijving"), all.toString());
        assertFalse(all.containsKey("_expand"));
    }

    /** zrc-029. */
    @Test
    void zrc_029_a_search_answers_fields_of_what_is_shown_in_full() {
        JsonObject found = one(search("""
                ,"fields":["identificatie",{"zaaktype":["identificatie",{"catalogus":["domein"]}],"status":["*"],
                "processobject":["identificatie"]}]"""));
        assertFalse(found.containsKey("omschrijving"), found.toString());
        JsonObject type = found.getJsonObject("_expand").getJsonObject("zaaktype");
        assertEquals(client.get(types.type()).json().getString("identificatie"), type.getString("identificatie"));
        assertFalse(type.containsKey("omschrijving"), type.toString());
        assertEquals(Set.of("domein"), type.getJsonObject("_expand").getJsonObject("catalogus").keySet());
        assertTrue(found.getJsonObject("_expand").getJsonObject("status").isEmpty());
    }

    /** zrc-029. */
    @Test
    void zrc_029_a_group_of_fields_is_cut_too() {
        ok(200, client.send("PATCH", dossier, "{\"processobject\":{\"datumkenmerk\":\"einde\",\"identificatie\":\"7\",\"objecttype\":\"pand\","
                + "\"registratie\":\"BAG\"}}"));
        JsonObject found = one(search(",\"fields\":[{\"processobject\":[\"identificatie\"]}]"));
        assertEquals(Set.of("identificatie"), found.getJsonObject("processobject").keySet());
    }

    /** zrc-029. */
    @Test
    void zrc_029_fields_and_expand_exclude_each_other_and_fields_are_names() {
        refused(search(",\"fields\":[\"url\"],\"expand\":\"zaaktype\""), "fields", null);
        refused(search(",\"fields\":\"url\""), "fields", "not_a_list");
        refused(search(",\"fields\":[7]"), "fields.0", "invalid");
        refused(search(",\"fields\":[{\"onzin\":[\"url\"]}]"), "fields", "invalid_choice");
        refused(search(",\"fields\":[{\"zaaktype\":\"url\"}]"), "fields.0.zaaktype", "not_a_list");
    }

    private RegisterClient.Answer search(String more) {
        return client.post(DOSSIERS + "/_zoek", "{\"identificatie\":\"" + number + "\"" + more + "}");
    }

    private static JsonObject one(RegisterClient.Answer answer) {
        JsonObject page = ok(200, answer).json();
        assertEquals(1, page.getInt("count"), answer.body());
        return page.getJsonArray("results").getJsonObject(0);
    }
}
