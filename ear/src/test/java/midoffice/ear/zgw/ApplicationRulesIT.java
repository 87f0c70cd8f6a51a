package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the Autorisaties API, each tried both ways. */
class ApplicationRulesIT extends RuleBase {

    private static final String APPLICATIONS = "/autorisaties/api/v1/applicaties";

    private final RegisterTypes types = RegisterTypes.published(client);

    @Test
    void ac_001_a_client_id_belongs_to_one_application() {
        String id = id();
        RegisterClient.Answer first = ok(201, all("\"" + id + "\",\"" + id() + "\""));
        refused(all("\"" + id() + "\",\"" + id + "\""), "clientIds", "clientId-exists");
        RegisterClient.Answer other = ok(201, all("\"" + id() + "\""));
        refused(client.send("PATCH", other.url(), "{\"clientIds\":[\"" + id + "\"]}"), "clientIds", "clientId-exists");
        ok(200, client.send("PATCH", first.url(), "{\"label\":\"Nog altijd van mij\"}"));
        assertEquals(first.url(), client.get(APPLICATIONS + "/consumer?clientId=" + id).url());
        assertEquals(1, client.get(APPLICATIONS + "?clientIds=" + id).json().getInt("count"));
        ok(204, client.send("DELETE", first.url(), null));
        ok(404, client.get(APPLICATIONS + "/consumer?clientId=" + id));
        ok(204, client.send("DELETE", other.url(), null));
    }

    @Test
    void ac_002_either_all_rights_or_rights_that_are_named() {
        refused(application(true, zrc("\"zaken.lezen\"", type() + level())), "nonFieldErrors", "ambiguous-authorizations-specified");
        refused(application(false, ""), "nonFieldErrors", "missing-authorizations");
        RegisterClient.Answer made = ok(201, application(false, zrc("\"zaken.lezen\"", type() + level())));
        refused(client.send("PATCH", made.url(), "{\"heeftAlleAutorisaties\":true}"), "nonFieldErrors", "ambiguous-authorizations-specified");
        refused(client.send("PATCH", made.url(), "{\"autorisaties\":[]}"), "nonFieldErrors", "missing-authorizations");
        RegisterClient.Answer everything = ok(200, client.send("PATCH", made.url(), "{\"heeftAlleAutorisaties\":true,\"autorisaties\":[]}"));
        assertTrue(everything.json().getBoolean("heeftAlleAutorisaties"));
        assertEquals(0, everything.json().getJsonArray("autorisaties").size());
        ok(204, client.send("DELETE", made.url(), null));
    }

    @Test
    void ac_003_rights_on_dossiers_name_a_type_and_a_confidentiality() {
        refused(application(false, zrc("\"zaken.lezen\"", level())), "autorisaties.0.zaaktype", "required");
        refused(application(false, zrc("\"zaken.lezen\"", type())), "autorisaties.0.maxVertrouwelijkheidaanduiding", "required");
        ok(204, client.send("DELETE", ok(201, application(false, zrc("\"zaken.lezen\"", type() + level()))).url(), null));
    }

    @Test
    void ac_003_rights_on_documents_name_a_type_and_a_confidentiality() {
        refused(application(false, "{\"component\":\"drc\",\"scopes\":[\"documenten.lezen\"]" + level() + "}"),
                "autorisaties.0.informatieobjecttype", "required");
        RegisterClient.Answer both = application(false, "{\"component\":\"drc\",\"scopes\":[\"documenten.lezen\"]}");
        refused(both, "autorisaties.0.informatieobjecttype", "required");
        refused(both, "autorisaties.0.maxVertrouwelijkheidaanduiding", "required");
    }

    @Test
    void ac_003_rights_on_decisions_name_a_type() {
        refused(application(false, "{\"component\":\"brc\",\"scopes\":[\"besluiten.lezen\"]}"), "autorisaties.0.besluittype", "required");
    }

    @Test
    void ac_003_rights_on_other_parts_name_none() {
        RegisterClient.Answer made = ok(201, application(false, "{\"component\":\"ztc\",\"scopes\":[\"catalogi.lezen\"]}"));
        ok(204, client.send("DELETE", made.url(), null));
    }

    private RegisterClient.Answer all(String ids) {
        return client.post(APPLICATIONS, "{\"clientIds\":[" + ids + "],\"label\":\"Proef\",\"heeftAlleAutorisaties\":true,\"autorisaties\":[]}");
    }

    private RegisterClient.Answer application(boolean everything, String authorisation) {
        return client.post(APPLICATIONS, "{\"clientIds\":[\"" + id() + "\"],\"label\":\"Proef\",\"heeftAlleAutorisaties\":" + everything
                + ",\"autorisaties\":[" + authorisation + "]}");
    }

    private static String zrc(String scopes, String more) {
        return "{\"component\":\"zrc\",\"scopes\":[" + scopes + "]" + more + "}";
    }

    private String type() {
        return ",\"zaaktype\":\"" + types.type() + "\"";
    }

    private static String level() {
        return ",\"maxVertrouwelijkheidaanduiding\":\"openbaar\"";
    }

    private static String id() {
        return "rules-" + UUID.randomUUID();
    }
}
