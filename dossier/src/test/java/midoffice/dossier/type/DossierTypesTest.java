package midoffice.dossier.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierDefinitions.StatusType;
import midoffice.dossier.api.DossierDefinitions.TypeDefinition;
import org.junit.jupiter.api.Test;

class DossierTypesTest {

    private static TypeDefinition type(int target, int deadline, String... statuses) {
        return new TypeDefinition("permit", LocalizedText.of("Kaart", "Permit", "Carte"), new UnitId("mobiliteit"), "permit", target,
                deadline,
                List.of(statuses).stream().map(s -> new StatusType(s, LocalizedText.dutch(s), null)).toList());
    }

    @Test
    void a_stored_type_says_what_was_defined() {
        TypeDefinition definition = type(5, 20, "received", "granted");
        DefinedType stored = DefinedType.of(definition, 3, Instant.EPOCH, "jan.goossens");
        assertTrue(stored.says(definition));
        assertFalse(stored.says(type(5, 21, "received", "granted")));
        assertFalse(stored.says(type(5, 20, "received", "refused")));
        assertEquals(3, stored.facts().version());
        assertEquals("received", stored.facts().first().key());
    }

    @Test
    void refuses_a_type_that_cannot_work() {
        DossierTypes.check(type(0, 0, "received"));
        assertEquals("term-invalid", first(type(20, 5, "received")));
        assertEquals("required", first(type(5, 20)));
        assertEquals("status-twice", first(type(5, 20, "received", "received")));
        assertEquals("key-invalid", first(type(5, 20, "Not A Key")));
    }

    private static String first(TypeDefinition definition) {
        return assertThrows(DomainException.Invalid.class, () -> DossierTypes.check(definition)).violations().get(0).code();
    }
}
