package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The rules of the Zaken API for dossiers themselves, each tried both ways. What hangs on a dossier, the archive term and what is shown in full have tests
 * of their own.
 */
class DossierRulesIT extends RuleBase {

    private static final String CHANNEL = "https://referentielijsten-api.vng.cloud/api/v1/communicatiekanalen/";

    private final RegisterTypes types = RegisterTypes.published(client);

    @Test
    void zrc_001_the_type_exists_and_is_published() {
        ok(201, openDossier(types.type(), ""));
        refused(openDossier(strange(types.type()), ""), "zaaktype", "bad-url");
        refused(openDossier("geen-adres", ""), "zaaktype", null);
        refused(openDossier(types.begin(), ""), "zaaktype", null);
        String concept = TypeDrafts.in(client).dossierType("{}").url();
        refused(openDossier(concept, ""), "zaaktype", "not-published");
    }

    @Test
    void zrc_001_the_type_of_a_dossier_does_not_change() {
        String dossier = dossier(types);
        RegisterTypes other = RegisterTypes.published(client);
        refused(client.send("PATCH", dossier, "{\"zaaktype\":\"" + other.type() + "\"}"), "zaaktype", "wijzigen-niet-toegelaten");
    }

    @Test
    void zrc_002_a_number_is_given_once_by_an_organisation() {
        String number = "N-" + UUID.randomUUID().toString().substring(0, 20);
        ok(201, openDossier(types.type(), ",\"identificatie\":\"" + number + "\""));
        refused(openDossier(types.type(), ",\"identificatie\":\"" + number + "\""), "identificatie", "identificatie-niet-uniek");
        ok(201, client.post("/zaken/api/v1/zaken", """
                {"bronorganisatie":"000000000","verantwoordelijkeOrganisatie":"000000000","startdatum":"2026-01-01","zaaktype":"%s",
                "identificatie":"%s"}""".formatted(types.type(), number)));
        String one = client.get(dossier(types)).json().getString("identificatie");
        String two = client.get(dossier(types)).json().getString("identificatie");
        assertFalse(one.isBlank());
        assertNotEquals(one, two);
    }

    @Test
    void zrc_007_a_dossier_closes_with_the_last_status_and_not_without_result() {
        String dossier = dossier(types);
        refused(status(dossier, types.end(), "2026-02-01"), "nonFieldErrors", "resultaat-does-not-exist");
        assertTrue(isNull(client.get(dossier).json(), "einddatum"));
        ok(201, status(dossier, types.begin(), "2026-01-15"));
        assertTrue(isNull(client.get(dossier).json(), "einddatum"), "the first status does not close");
        close(dossier, types, "2026-02-01");
        assertEquals("2026-02-01", client.get(dossier).json().getString("einddatum"));
    }

    @Test
    void zrc_007_a_closed_dossier_changes_only_by_who_may_force_it() {
        String dossier = dossier(types);
        close(dossier, types, "2026-02-01");
        try (Restricted some = restricted(scopes("\"zaken.lezen\",\"zaken.bijwerken\""))) {
            assertEquals(403, some.client().send("PATCH", dossier, "{\"toelichting\":\"te laat\"}").status());
            assertEquals(200, client.send("PATCH", dossier, "{\"toelichting\":\"met recht\"}").status());
        }
    }

    @Test
    void zrc_008_reopening_empties_the_end_and_the_archive_term() {
        String dossier = dossier(types);
        close(dossier, types, "2026-02-01");
        ok(201, status(dossier, types.begin(), "2026-02-02"));
        JsonObject open = client.get(dossier).json();
        assertTrue(isNull(open, "einddatum"), open.toString());
        assertTrue(isNull(open, "archiefactiedatum"), open.toString());
        assertTrue(isNull(open, "archiefnominatie"), open.toString());
    }

    @Test
    void zrc_008_reopening_needs_its_own_scope() {
        String dossier = dossier(types);
        close(dossier, types, "2026-02-01");
        try (Restricted some = restricted(scopes("\"zaken.lezen\",\"zaken.bijwerken\",\"zaken.statussen.toevoegen\""))) {
            assertEquals(403, some.client().post("/zaken/api/v1/statussen", """
                    {"zaak":"%s","statustype":"%s","datumStatusGezet":"2026-02-02T10:00:00Z"}""".formatted(dossier, types.begin())).status());
            assertEquals("2026-02-01", client.get(dossier).json().getString("einddatum"));
        }
    }

    @Test
    void zrc_009_confidentiality_is_that_of_the_type_unless_said() {
        assertEquals("openbaar", client.get(dossier(types)).json().getString("vertrouwelijkheidaanduiding"));
        String said = ok(201, openDossier(types.type(), ",\"vertrouwelijkheidaanduiding\":\"geheim\"")).url();
        assertEquals("geheim", client.get(said).json().getString("vertrouwelijkheidaanduiding"));
        refused(openDossier(types.type(), ",\"vertrouwelijkheidaanduiding\":\"fluister\""), "vertrouwelijkheidaanduiding", null);
    }

    @Test
    void zrc_010_the_channel_is_of_the_national_list_or_can_be_read() {
        ok(201, openDossier(types.type(), ",\"communicatiekanaal\":\"" + CHANNEL + UUID.randomUUID() + "\""));
        refused(openDossier(types.type(), ",\"communicatiekanaal\":\"https://elders.example/kanalen/1\""), "communicatiekanaal", "bad-url");
        refused(openDossier(types.type(), ",\"communicatiekanaal\":\"geen-adres\""), "communicatiekanaal", null);
    }

    @Test
    void zrc_011_related_dossiers_exist_and_the_wrong_one_is_named_by_its_place() {
        String other = dossier(types);
        ok(201, openDossier(types.type(), related(other)));
        refused(openDossier(types.type(), related(other, strange(other))), "relevanteAndereZaken.1.url", "bad-url");
    }

    @Test
    void zrc_012_groups_may_be_null_and_are_checked_when_given() {
        String dossier = ok(201, openDossier(types.type(), ",\"verlenging\":null,\"opschorting\":null")).url();
        assertTrue(client.get(dossier).json().containsKey("verlenging"));
        assertTrue(client.get(dossier).json().containsKey("opschorting"));
        refused(openDossier(types.type(), ",\"opschorting\":{\"indicatie\":true}"), "opschorting.reden", "required");
        refused(openDossier(types.type(), ",\"verlenging\":{\"reden\":\"druk\"}"), "verlenging.duur", "required");
        ok(201, openDossier(types.type(), ",\"opschorting\":{\"indicatie\":true,\"reden\":\"wacht op stukken\"}"));
    }

    @Test
    void zrc_013_a_main_dossier_exists_and_is_no_part_nor_the_dossier_itself() {
        TypeDrafts drafts = TypeDrafts.in(client);
        RegisterTypes part = RegisterTypes.published(drafts, "{}", "{}");
        RegisterTypes whole = RegisterTypes.published(drafts, "{\"deelzaaktypen\":[\"" + part.type() + "\"]}", "{}");
        String main = dossier(whole);
        String child = ok(201, openDossier(part.type(), ",\"hoofdzaak\":\"" + main + "\"")).url();
        assertEquals(main, client.get(child).json().getString("hoofdzaak"));
        assertEquals(child, client.get(main).json().getJsonArray("deelzaken").getString(0));
        refused(openDossier(part.type(), ",\"hoofdzaak\":\"" + child + "\""), "hoofdzaak", "no_match");
        refused(openDossier(part.type(), ",\"hoofdzaak\":\"" + strange(main) + "\""), "hoofdzaak", "no_match");
        refused(openDossier(types.type(), ",\"hoofdzaak\":\"" + main + "\""), "hoofdzaak", "invalid-deelzaaktype");
        String loose = dossier(part);
        refused(client.send("PATCH", loose, "{\"hoofdzaak\":\"" + loose + "\"}"), "hoofdzaak", "self-forbidden");
        refused(client.send("PATCH", loose, "{\"hoofdzaak\":\"" + child + "\"}"), "hoofdzaak", "no_match");
        ok(200, client.send("PATCH", loose, "{\"hoofdzaak\":\"" + main + "\"}"));
    }

    @Test
    void zrc_014_without_payment_there_is_no_last_payment() {
        String day = ",\"laatsteBetaaldatum\":\"2026-01-01T10:00:00Z\"";
        refused(openDossier(types.type(), ",\"betalingsindicatie\":\"nvt\"" + day), "laatsteBetaaldatum", "betaling-nvt");
        refused(openDossier(types.type(), ",\"betalingsindicatie\":\"geheel\",\"laatsteBetaaldatum\":\"2999-01-01T10:00:00Z\""),
                "laatsteBetaaldatum", "date-in-future");
        String paid = ok(201, openDossier(types.type(), ",\"betalingsindicatie\":\"geheel\"" + day)).url();
        ok(200, client.send("PATCH", paid, "{\"betalingsindicatie\":\"nvt\"}"));
        assertTrue(isNull(client.get(paid).json(), "laatsteBetaaldatum"));
    }

    @Test
    void zrc_015_products_are_those_of_the_type() {
        String product = "https://producten.example/";
        RegisterTypes some = RegisterTypes.published(TypeDrafts.in(client), "{\"productenOfDiensten\":[\"" + product + "1\",\"" + product + "2\"]}", "{}");
        String code = "invalid-products-services";
        refused(openDossier(types.type(), products(product + "1")), "productenOfDiensten", code);
        refused(openDossier(some.type(), products(product + "1", product + "3")), "productenOfDiensten", code);
        ok(201, openDossier(some.type(), products()));
        String dossier = ok(201, openDossier(some.type(), products(product + "2"))).url();
        refused(client.send("PATCH", dossier, "{" + products(product + "3").substring(1) + "}"), "productenOfDiensten", code);
        ok(200, client.send("PATCH", dossier, "{" + products(product + "1", product + "2").substring(1) + "}"));
    }

    private static String products(String... addresses) {
        return ",\"productenOfDiensten\":[" + java.util.Arrays.stream(addresses).map(a -> '"' + a + '"')
                .collect(java.util.stream.Collectors.joining(",")) + "]";
    }

    @Test
    void zrc_016_a_status_is_of_the_type_of_the_dossier() {
        refused(status(dossier(types), RegisterTypes.published(client).begin(), "2026-01-02"), "nonFieldErrors", "zaaktype-mismatch");
        ok(201, status(dossier(types), types.begin(), "2026-01-02"));
    }

    @Test
    void zrc_019_a_role_is_of_the_type_of_the_dossier() {
        String role = "{\"zaak\":\"%s\",\"roltype\":\"%s\",\"betrokkeneType\":\"natuurlijk_persoon\",\"roltoelichting\":\"Proef\","
                + "\"betrokkeneIdentificatie\":{\"inpBsn\":\"111222333\"}}";
        refused(client.post("/zaken/api/v1/rollen", role.formatted(dossier(types), RegisterTypes.published(client).role())), "nonFieldErrors",
                "zaaktype-mismatch");
        ok(201, client.post("/zaken/api/v1/rollen", role.formatted(dossier(types), types.role())));
    }

    @Test
    void zrc_020_a_result_is_of_the_type_of_the_dossier_and_there_is_one() {
        String dossier = dossier(types);
        refused(result(dossier, RegisterTypes.published(client).result()), "nonFieldErrors", "zaaktype-mismatch");
        ok(201, result(dossier, types.result()));
        assertEquals(400, result(dossier, types.result()).status());
    }

    @Test
    void zrc_022_archiving_needs_a_nomination_and_a_date() {
        String dossier = dossier(types);
        assertEquals("nog_te_archiveren", client.get(dossier).json().getString("archiefstatus"));
        refused(client.send("PATCH", dossier, "{\"archiefstatus\":\"gearchiveerd\"}"), "archiefnominatie", "archiefnominatie-not-set");
        refused(client.send("PATCH", dossier, "{\"archiefstatus\":\"gearchiveerd\",\"archiefnominatie\":\"vernietigen\"}"), "archiefactiedatum",
                "archiefactiedatum-not-set");
        refused(openDossier(types.type(), ",\"archiefstatus\":\"overgedragen\""), "archiefnominatie", "archiefnominatie-not-set");
        ok(200, client.send("PATCH", dossier,
                "{\"archiefstatus\":\"gearchiveerd\",\"archiefnominatie\":\"vernietigen\",\"archiefactiedatum\":\"2030-01-01\"}"));
    }

    @Test
    void zrc_023_a_dossier_goes_with_everything_that_hangs_on_it() {
        String dossier = dossier(types);
        String status = ok(201, status(dossier, types.begin(), "2026-01-02")).url();
        String result = ok(201, result(dossier, types.result())).url();
        ok(204, client.send("DELETE", dossier, null));
        for (String gone : new String[] {dossier, status, result, dossier + "/audittrail"}) {
            assertEquals(404, client.get(gone).status(), gone);
        }
    }

    private static String related(String... dossiers) {
        StringBuilder list = new StringBuilder();
        for (String dossier : dossiers) {
            list.append(list.isEmpty() ? "" : ",").append("{\"url\":\"").append(dossier).append("\",\"aardRelatie\":\"vervolg\"}");
        }
        return ",\"relevanteAndereZaken\":[" + list + "]";
    }

    /** The rights on dossiers of the type. */
    private String scopes(String scopes) {
        return "{\"component\":\"zrc\",\"scopes\":[" + scopes + "],\"zaaktype\":\"" + types.type()
                + "\",\"maxVertrouwelijkheidaanduiding\":\"zeer_geheim\"}";
    }
}
