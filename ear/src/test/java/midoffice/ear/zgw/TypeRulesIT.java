package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the Catalogi API for what types say and refer to, each tried both ways. What is final is tried in {@link FinalTypeRulesIT}. */
class TypeRulesIT extends RuleBase {

    private static final String LIST = TypeDrafts.LIST;
    private static final String PROCESS = LIST + "procestypen/e1b73b12-b2f6-4c4e-8929-94f84dd2a57d";
    /** Of that process, disposed of after ten years, without a process term. */
    private static final String AT_ONCE = LIST + "resultaten/6711baff-798b-4c7f-9133-8ad02c8b7c6f";
    /** Of another process, with the estimated life of the object as process term. */
    private static final String ESTIMATED = LIST + "resultaten/59596a33-c8db-4aa7-bb81-140cb29bb42a";
    private static final Set<String> WAYS = Set.of("afgehandeld", "ander_datumkenmerk", "eigenschap", "gerelateerde_zaak", "hoofdzaak",
            "ingangsdatum_besluit", "termijn", "vervaldatum_besluit", "zaakobject");
    /** Which fields a way asks for; all others refuse them. */
    private static final Map<String, Set<String>> NEEDED = Map.of("eigenschap", Set.of("datumkenmerk"), "zaakobject", Set.of("datumkenmerk",
            "objecttype"), "ander_datumkenmerk", Set.of("datumkenmerk", "objecttype", "registratie"), "termijn", Set.of("procestermijn"));
    private static final Map<String, String> VALUES = Map.of("datumkenmerk", "vervallen", "objecttype", "pand", "registratie", "BAG",
            "procestermijn", "P1Y");

    private final TypeDrafts drafts = TypeDrafts.in(client);
    private final String type = drafts.dossierType("{}").url();

    /** ztc-001. */
    @Test
    void ztc_001_the_process_type_is_one_of_the_selection_list() {
        ok(201, drafts.dossierType("{\"selectielijstProcestype\":\"" + PROCESS + "\"}"));
        ok(201, drafts.dossierType("{\"selectielijstProcestype\":\"\"}"));
        refused(drafts.dossierType("{\"selectielijstProcestype\":\"" + AT_ONCE + "\"}"), "selectielijstProcestype", "invalid-resource");
        refused(drafts.dossierType("{\"selectielijstProcestype\":\"https://elders.example/procestypen/1\"}"), "selectielijstProcestype",
                "invalid-resource");
        refused(client.send("PATCH", type, "{\"selectielijstProcestype\":\"" + AT_ONCE + "\"}"), "selectielijstProcestype", "invalid-resource");
    }

    /** ztc-002. */
    @Test
    void ztc_002_the_description_is_one_of_the_reference_list_and_is_shown() {
        JsonObject made = ok(201, drafts.resultType(type, "{\"resultaattypeomschrijving\":\"" + LIST
                + "resultaattypeomschrijvingen/ce8cf476-0b59-496f-8eee-957a7c6e2506\",\"omschrijvingGeneriek\":\"Anders\"}")).json();
        assertEquals("Afgebroken", made.getString("omschrijvingGeneriek"));
        refused(drafts.resultType(type, "{\"resultaattypeomschrijving\":\"" + PROCESS + "\"}"), "resultaattypeomschrijving", "invalid-resource");
        refused(drafts.resultType(type, "{\"resultaattypeomschrijving\":\"https://elders.example/1\"}"), "resultaattypeomschrijving",
                "invalid-resource");
    }

    /** ztc-002. */
    @Test
    void ztc_002_the_class_is_one_of_the_selection_list_and_of_the_process_of_the_type() {
        refused(drafts.resultType(type, "{\"selectielijstklasse\":\"" + PROCESS + "\"}"), "selectielijstklasse", "invalid-resource");
        refused(drafts.resultType(type, "{\"selectielijstklasse\":\"https://elders.example/1\"}"), "selectielijstklasse", "invalid-resource");
        String organised = drafts.dossierType("{\"selectielijstProcestype\":\"" + PROCESS + "\"}").url();
        ok(201, drafts.resultType(organised, "{\"selectielijstklasse\":\"" + AT_ONCE + "\"}"));
        refused(drafts.resultType(organised, "{\"selectielijstklasse\":\"" + ESTIMATED + "\",\"brondatumArchiefprocedure\":"
                + start("termijn", Map.of()) + "}"), "nonFieldErrors", "procestype-mismatch");
    }

    /** ztc-002. */
    @Test
    void ztc_002_nomination_and_term_follow_from_the_class_unless_said() {
        JsonObject derived = ok(201, drafts.resultType(type, "{\"selectielijstklasse\":\"" + AT_ONCE
                + "\",\"archiefnominatie\":null,\"archiefactietermijn\":null}")).json();
        assertEquals("vernietigen", derived.getString("archiefnominatie"));
        assertEquals("P10Y", derived.getString("archiefactietermijn"));
        JsonObject said = ok(201, drafts.resultType(type, "{\"omschrijving\":\"Gezegd\",\"selectielijstklasse\":\"" + AT_ONCE
                + "\",\"archiefnominatie\":\"blijvend_bewaren\",\"archiefactietermijn\":\"P2Y\"}")).json();
        assertEquals("blijvend_bewaren", said.getString("archiefnominatie"));
        assertEquals("P2Y", said.getString("archiefactietermijn"));
    }

    /** ztc-003. */
    @Test
    void ztc_003_the_way_is_that_of_the_process_term_of_the_class() {
        String code = "invalid-afleidingswijze-for-procestermijn";
        for (String way : WAYS) {
            String fields = ",\"brondatumArchiefprocedure\":" + start(way, Map.of()) + "}";
            RegisterClient.Answer atOnce = drafts.resultType(type, "{\"selectielijstklasse\":\"" + AT_ONCE + "\"" + fields);
            if (way.equals("afgehandeld")) {
                ok(201, atOnce);
            } else {
                refused(atOnce, "nonFieldErrors", code);
            }
            RegisterClient.Answer estimated = drafts.resultType(type, "{\"selectielijstklasse\":\"" + ESTIMATED + "\"" + fields);
            if (way.equals("termijn")) {
                ok(201, estimated);
            } else {
                refused(estimated, "nonFieldErrors", code);
            }
            ok(201, way(way, Map.of()));
        }
    }

    /** ztc-004. */
    @Test
    void ztc_004_a_date_attribute_is_named_where_the_way_needs_one() {
        onlyWhereNeeded("datumkenmerk");
    }

    /** ztc-005. */
    @Test
    void ztc_005_whether_the_end_is_known_is_not_said_of_what_ends_with_the_dossier() {
        for (String way : WAYS) {
            RegisterClient.Answer answer = way(way, Map.of("einddatumBekend", "true"));
            if (Set.of("afgehandeld", "termijn").contains(way)) {
                refused(answer, "brondatumArchiefprocedure.einddatumBekend", "must-be-empty");
            } else {
                assertTrue(ok(201, answer).json().getJsonObject("brondatumArchiefprocedure").getBoolean("einddatumBekend"));
            }
        }
    }

    /** ztc-006. */
    @Test
    void ztc_006_a_kind_of_object_is_named_where_the_way_needs_one() {
        onlyWhereNeeded("objecttype");
    }

    /** ztc-007. */
    @Test
    void ztc_007_a_register_is_named_where_the_way_needs_one() {
        onlyWhereNeeded("registratie");
    }

    /** ztc-008. */
    @Test
    void ztc_008_a_process_term_is_named_where_the_way_needs_one() {
        onlyWhereNeeded("procestermijn");
    }

    /** ztc-012. */
    @Test
    void ztc_012_a_type_is_published_after_the_decision_types_and_document_types_it_refers_to() {
        String decision = drafts.decisionType("{}").url();
        String document = drafts.documentType("{}").url();
        String decides = drafts.dossierType("{\"besluittypen\":[\"" + decision + "\"]}").url();
        String writes = drafts.dossierType("{}").url();
        ok(201, drafts.documentsOf(writes, document));
        for (String draft : new String[] {decides, writes}) {
            RegisterClient.Answer refusal = client.post(draft + "/publish", null);
            assertEquals(400, refusal.status(), refusal.body());
            assertTrue(refusal.body().contains("concept-relation"), refusal.body());
            assertTrue(client.get(draft).json().getBoolean("concept"));
        }
        drafts.publish(decision);
        drafts.publish(document);
        for (String draft : new String[] {decides, writes}) {
            assertFalse(client.get(drafts.publish(draft)).json().getBoolean("concept"));
        }
    }

    /** ztc-013. */
    @Test
    void ztc_013_types_refer_to_types_of_the_same_catalogue() {
        TypeDrafts other = TypeDrafts.in(client);
        String code = "relations-incorrect-catalogus";
        String decision = other.decisionType("{}").url();
        String document = other.documentType("{}").url();
        refused(drafts.dossierType("{\"besluittypen\":[\"" + decision + "\"]}"), "nonFieldErrors", code);
        refused(client.send("PATCH", type, "{\"besluittypen\":[\"" + decision + "\"]}"), "nonFieldErrors", code);
        refused(drafts.decisionType("{\"informatieobjecttypen\":[\"" + document + "\"]}"), "nonFieldErrors", code);
        refused(drafts.documentsOf(type, document), "nonFieldErrors", code);
        String mine = drafts.decisionType("{\"informatieobjecttypen\":[\"" + drafts.documentType("{}").url() + "\"]}").url();
        refused(client.send("PATCH", mine, "{\"informatieobjecttypen\":[\"" + document + "\"]}"), "nonFieldErrors", code);
        ok(201, drafts.dossierType("{\"besluittypen\":[\"" + mine + "\"]}"));
        ok(201, drafts.documentsOf(type, drafts.documentType("{}").url()));
    }

    /** ztc-013. */
    @Test
    void ztc_013_types_refer_to_types_at_the_same_address() {
        String decision = drafts.decisionType("{}").url();
        String elsewhere = "https://elders.example" + decision.substring(decision.indexOf("/catalogi"));
        assertEquals(400, drafts.dossierType("{\"besluittypen\":[\"" + elsewhere + "\"]}").status());
        assertEquals(400, drafts.statusType("https://elders.example" + type.substring(type.indexOf("/catalogi")), "Begin", 1).status());
        refused(drafts.statusType(strange(type), "Begin", 1), "zaaktype", "bad-url");
        ok(201, drafts.statusType(type, "Begin " + UUID.randomUUID().toString().substring(0, 8), 9));
    }

    /** No number: the section on the days of types. */
    @Test
    void parts_begin_and_end_on_the_days_of_their_type() {
        String ends = drafts.dossierType("{\"eindeGeldigheid\":\"2030-12-31\"}").url();
        JsonObject role = ok(201, drafts.part("roltypen", ends,
                "{\"omschrijving\":\"Aanvrager\",\"omschrijvingGeneriek\":\"initiator\",\"beginGeldigheid\":\"2010-01-01\"}")).json();
        assertEquals("2010-01-01", role.getString("beginGeldigheid"));
        JsonObject unsaid = ok(201, drafts.statusType(ends, "Begin", 1)).json();
        assertEquals("2010-01-01", unsaid.getString("beginGeldigheid"));
        assertEquals("2030-12-31", unsaid.getString("eindeGeldigheid"));
        refused(drafts.part("roltypen", ends, "{\"omschrijving\":\"Ander\",\"omschrijvingGeneriek\":\"initiator\",\"beginGeldigheid\":\"1999-01-01\"}"),
                "beginGeldigheid", "date-mismatch");
    }

    /** No number: the section on caching. */
    @Test
    void types_are_answered_again_only_when_they_changed() {
        kept(type);
        kept(drafts.catalogue());
        kept(drafts.documentType("{}").url());
        kept(drafts.decisionType("{}").url());
        kept(drafts.roleType(type).url());
    }

    private void onlyWhereNeeded(String field) {
        for (String way : WAYS) {
            boolean needed = NEEDED.getOrDefault(way, Set.of()).contains(field);
            if (needed) {
                refused(way(way, Map.of(field, "null")), "brondatumArchiefprocedure." + field, "required");
                String value = ok(201, way(way, Map.of())).json().getJsonObject("brondatumArchiefprocedure").getString(field);
                assertEquals(VALUES.get(field), value);
            } else {
                refused(way(way, Map.of(field, "\"" + VALUES.get(field) + "\"")), "brondatumArchiefprocedure." + field, "must-be-empty");
            }
        }
    }

    private RegisterClient.Answer way(String way, Map<String, String> fields) {
        return drafts.resultType(type, "{\"brondatumArchiefprocedure\":" + start(way, fields) + "}");
    }

    /** All that a way needs, with some fields as JSON in place of the usual. */
    private static String start(String way, Map<String, String> fields) {
        StringBuilder usual = new StringBuilder("{\"afleidingswijze\":\"" + way + "\"");
        NEEDED.getOrDefault(way, Set.of()).forEach(field -> usual.append(",\"").append(field).append("\":\"").append(VALUES.get(field)).append('"'));
        StringBuilder other = new StringBuilder("{\"afleidingswijze\":\"" + way + "\"");
        fields.forEach((field, value) -> other.append(",\"").append(field).append("\":").append(value));
        return TypeDrafts.with(usual.append('}').toString(), other.append('}').toString());
    }
}
