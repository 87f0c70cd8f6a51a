package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** How the archive term of a dossier is found when it closes (zrc-021, zrc-026), in each of the nine ways. The results say five years. */
class RetentionRulesIT extends RuleBase {

    private final TypeDrafts drafts = TypeDrafts.in(client);
    private String dossierTypeFields = "{}";

    /** zrc-021. */
    @Test
    void zrc_021_from_the_end_of_the_dossier() {
        RegisterTypes types = types("\"afleidingswijze\":\"afgehandeld\"");
        String dossier = closed(types, "");
        starts(dossier, "2026-02-01", "2031-02-01");
        assertEquals("vernietigen", client.get(dossier).json().getString("archiefnominatie"));
    }

    /** zrc-021. */
    @Test
    void zrc_021_from_the_end_and_a_process_term() {
        starts(closed(types("\"afleidingswijze\":\"termijn\",\"procestermijn\":\"P2Y\""), ""), "2028-02-01", "2033-02-01");
    }

    /** zrc-021. */
    @Test
    void zrc_021_from_the_end_of_the_main_dossier() {
        RegisterTypes part = types("\"afleidingswijze\":\"hoofdzaak\"");
        dossierTypeFields = "{\"deelzaaktypen\":[\"" + part.type() + "\"]}";
        RegisterTypes whole = types("\"afleidingswijze\":\"afgehandeld\"");
        String main = dossier(whole);
        String dossier = closed(part, ",\"hoofdzaak\":\"" + main + "\"");
        unknown(dossier);
        close(main, whole, "2026-03-01");
        starts(dossier, "2026-03-01", "2031-03-01");
    }

    /** zrc-021. */
    @Test
    void zrc_021_from_the_last_end_of_the_related_dossiers() {
        RegisterTypes types = types("\"afleidingswijze\":\"gerelateerde_zaak\"");
        RegisterTypes others = types("\"afleidingswijze\":\"afgehandeld\"");
        String early = dossier(others);
        String late = dossier(others);
        close(early, others, "2026-03-01");
        close(late, others, "2026-04-01");
        String related = "{\"url\":\"%s\",\"aardRelatie\":\"vervolg\"}";
        String dossier = closed(types, ",\"relevanteAndereZaken\":[" + related.formatted(early) + "," + related.formatted(late) + "]");
        starts(dossier, "2026-04-01", "2031-04-01");
    }

    /** zrc-021. */
    @Test
    void zrc_021_from_a_property() {
        String type = drafts.dossierType("{}").url();
        String property = drafts.propertyType(type, "vervalt").url();
        String result = drafts.resultType(type, start("\"afleidingswijze\":\"eigenschap\",\"datumkenmerk\":\"vervalt\"")).url();
        RegisterTypes types = new RegisterTypes(type, drafts.statusType(type, "Begin", 1).url(), drafts.statusType(type, "Einde", 2).url(), result,
                drafts.roleType(type).url());
        drafts.publish(type);
        String dossier = dossier(types);
        client.created(dossier.substring(base.length()) + "/zaakeigenschappen",
                "{\"zaak\":\"%s\",\"eigenschap\":\"%s\",\"waarde\":\"2027-05-06\"}".formatted(dossier, property));
        close(dossier, types, "2026-02-01");
        starts(dossier, "2027-05-06", "2032-05-06");
        unknown(closed(types, ""));
    }

    /** zrc-021. */
    @Test
    void zrc_021_from_the_last_day_of_the_objects_of_that_kind() {
        RegisterTypes types = types("\"afleidingswijze\":\"zaakobject\",\"objecttype\":\"overige\",\"datumkenmerk\":\"vervalt\"");
        String dossier = dossier(types);
        for (String day : new String[] {"2027-01-01", "2028-01-01"}) {
            client.created("/zaken/api/v1/zaakobjecten", """
                    {"zaak":"%s","objectType":"overige","objectTypeOverige":"terras","objectIdentificatie":{"overigeData":{"vervalt":"%s"}}}
                    """.formatted(dossier, day));
        }
        client.created("/zaken/api/v1/zaakobjecten",
                "{\"zaak\":\"" + dossier + "\",\"objectType\":\"pand\",\"objectIdentificatie\":{\"identificatie\":\"2040-01-01\"}}");
        close(dossier, types, "2026-02-01");
        starts(dossier, "2028-01-01", "2033-01-01");
    }

    /** zrc-021. */
    @Test
    void zrc_021_from_the_last_day_on_which_decisions_take_effect_or_expire() {
        String decisionType = drafts.publish(drafts.decisionType("{}").url());
        dossierTypeFields = "{\"besluittypen\":[\"" + decisionType + "\"]}";
        String[][] ways = {{"ingangsdatum_besluit", "2026-06-01"}, {"vervaldatum_besluit", "2029-06-01"}};
        for (String[] way : ways) {
            RegisterTypes types = types("\"afleidingswijze\":\"" + way[0] + "\"");
            String dossier = dossier(types);
            String[][] days = {{"2026-05-01", "2029-06-01"}, {"2026-06-01", "2028-06-01"}};
            for (String[] day : days) {
                client.created("/besluiten/api/v1/besluiten", """
                        {"besluittype":"%s","verantwoordelijkeOrganisatie":"111222333","zaak":"%s","datum":"2026-01-01","ingangsdatum":"%s",
                        "vervaldatum":"%s"}""".formatted(decisionType, dossier, day[0], day[1]));
            }
            close(dossier, types, "2026-02-01");
            starts(dossier, way[1], Integer.parseInt(way[1].substring(0, 4)) + 5 + "-06-01");
            unknown(closed(types, ""));
        }
    }

    /** zrc-021. */
    @Test
    void zrc_021_from_what_another_register_knows_is_left_to_people() {
        String dossier = closed(types("\"afleidingswijze\":\"ander_datumkenmerk\","
                + "\"datumkenmerk\":\"vervalt\",\"objecttype\":\"pand\",\"registratie\":\"BAG\""), "");
        unknown(dossier);
        assertEquals("2040-01-01", ok(200, client.send("PATCH", dossier, "{\"archiefactiedatum\":\"2040-01-01\"}")).json()
                .getString("archiefactiedatum"));
    }

    /** zrc-021. */
    @Test
    void zrc_021_the_nomination_of_the_dossier_goes_before_that_of_the_result() {
        RegisterTypes types = types("\"afleidingswijze\":\"afgehandeld\"");
        String dossier = closed(types, ",\"archiefnominatie\":\"blijvend_bewaren\"");
        assertEquals("blijvend_bewaren", client.get(dossier).json().getString("archiefnominatie"));
    }

    /** zrc-021. */
    @Test
    void zrc_021_without_a_term_there_is_no_day() {
        RegisterTypes types = RegisterTypes.published(drafts, "{}", """
                {"archiefactietermijn":null,"archiefnominatie":"blijvend_bewaren",
                "selectielijstklasse":"%sresultaten/6d37598e-30f0-4aef-930d-3e1690725d95"}""".formatted(TypeDrafts.LIST));
        JsonObject dossier = client.get(closed(types, "")).json();
        assertEquals("blijvend_bewaren", dossier.getString("archiefnominatie"));
        assertTrue(isNull(dossier, "archiefactiedatum"), dossier.toString());
    }

    private RegisterTypes types(String start) {
        return RegisterTypes.published(drafts, dossierTypeFields, start(start));
    }

    private static String start(String fields) {
        return "{\"brondatumArchiefprocedure\":{" + fields + "}}";
    }

    private String closed(RegisterTypes types, String more) {
        String dossier = ok(201, openDossier(types.type(), more)).url();
        close(dossier, types, "2026-02-01");
        return dossier;
    }

    private void starts(String dossier, String start, String action) {
        JsonObject found = client.get(dossier).json();
        assertEquals(action, found.getString("archiefactiedatum"), found.toString());
        assertEquals(start, found.getString("startdatumBewaartermijn"), found.toString());
    }

    private void unknown(String dossier) {
        JsonObject found = client.get(dossier).json();
        assertTrue(isNull(found, "archiefactiedatum"), found.toString());
        assertEquals("vernietigen", found.getString("archiefnominatie"));
    }
}
