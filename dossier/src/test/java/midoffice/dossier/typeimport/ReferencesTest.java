package midoffice.dossier.typeimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.register.ResourceKind;
import org.junit.jupiter.api.Test;

/** Ids of an export become ids of the register; what leads nowhere is refused or left out with a remark. */
class ReferencesTest {

    private static final UUID KNOWN = new UUID(1, 1);
    private static final UUID BECOMES = new UUID(2, 2);
    private static final UUID UNKNOWN = new UUID(3, 3);

    private final List<Remark> remarks = new ArrayList<>();

    @Test
    void what_was_imported_is_named_by_its_new_id_and_names_stay() {
        Map<String, Object> facts = facts("dossierType", KNOWN.toString(), "documentTypes", List.of(KNOWN.toString(), "Aanvraag"));
        replace(facts);
        assertEquals(facts("dossierType", BECOMES.toString(), "documentTypes", List.of(BECOMES.toString(), "Aanvraag")), facts);
        assertEquals(List.of(), remarks);
    }

    @Test
    void a_part_of_what_was_not_imported_is_refused() {
        DomainException.Invalid refused = assertThrows(DomainException.Invalid.class, () -> replace(facts("dossierType", UNKNOWN.toString())));
        assertEquals("reference-missing", refused.code());
        assertEquals("dossierType", refused.violations().get(0).field());
    }

    @Test
    void other_references_are_left_out_and_told() {
        Map<String, Object> facts = facts("statusType", UNKNOWN.toString(), "childTypes", List.of(UNKNOWN.toString()), "relatedDossierTypes",
                List.of(facts("dossierType", UNKNOWN.toString()), facts("dossierType", "https://elders.example/zaaktypen/1")));
        replace(facts);
        assertNull(facts.get("statusType"));
        assertEquals(List.of(), facts.get("childTypes"));
        assertEquals(List.of(facts("dossierType", "https://elders.example/zaaktypen/1")), facts.get("relatedDossierTypes"));
        assertEquals(List.of("statusType", "childTypes", "relatedDossierTypes"), remarks.stream().map(Remark::field).toList());
    }

    @Test
    void what_no_rule_uses_is_emptied_and_told() {
        Map<String, Object> facts = facts("archiveTermStart", facts("derivation", "OTHER_DATE_ATTRIBUTE", "processTerm", "P1D"));
        Adapting.emptied(facts, List.of(new Violation("archiveTermStart.processTerm", "must-be-empty", ""), new Violation("", "other", "")),
                remarks);
        assertEquals(facts("archiveTermStart", facts("derivation", "OTHER_DATE_ATTRIBUTE")), facts);
        assertEquals(List.of(new Remark("archiveTermStart.processTerm", "emptied", "P1D")), remarks);
    }

    @Test
    void other_days_than_those_of_the_dossier_type_are_left_out_of_its_parts() {
        Map<String, Object> part = facts("validFrom", "2021-01-02", "properties", List.of("x"));
        Adapting.part(ResourceKind.STATUS_TYPE, part, facts("validFrom", "2021-01-01"), remarks);
        assertEquals(facts("properties", List.of()), part);
        assertEquals(List.of("emptied", References.LEFT_OUT), remarks.stream().map(Remark::code).toList());
    }

    @Test
    void relations_between_exported_types_wait_until_all_are_there() {
        Map<String, Object> type = facts("childTypes", List.of(KNOWN.toString()), "relatedDossierTypes",
                List.of(facts("dossierType", KNOWN.toString()), facts("dossierType", "https://elders.example/1")));
        Map<String, Object> later = Adapting.relations(type);
        assertEquals(facts("childTypes", List.of(KNOWN.toString()), "relatedDossierTypes", List.of(facts("dossierType", KNOWN.toString()))), later);
        assertEquals(facts("childTypes", List.of(), "relatedDossierTypes", List.of(facts("dossierType", "https://elders.example/1"))), type);
    }

    private void replace(Map<String, Object> facts) {
        References.replace(facts, id -> id.equals(KNOWN) ? Optional.of(BECOMES) : Optional.empty(), remarks);
    }

    private static Map<String, Object> facts(Object... pairs) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put((String) pairs[i], pairs[i + 1]);
        }
        return facts;
    }
}
