package midoffice.crm.api.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final Caller OFFICIAL = new Caller("lien.maes", "Lien Maes", Set.of(Role.OFFICIAL), new UnitId("mobiliteit"), null,
            "test");

    @Test
    void has_only_the_roles_it_was_given() {
        assertTrue(OFFICIAL.hasAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL));
        assertFalse(OFFICIAL.hasAny(Role.CONTACT_CENTRE_AGENT, Role.SYSTEM));
        assertDoesNotThrow(() -> OFFICIAL.requireAny(Role.OFFICIAL));
        DomainException refused = assertThrows(DomainException.Refused.class, () -> OFFICIAL.requireAny(Role.SYSTEM, Role.ADMINISTRATOR, Role.RECORD_MANAGER, Role.ARCHIVIST));
        assertEquals("not-allowed", refused.code());
    }

    @Test
    void nobody_logged_in_may_nothing() {
        for (Role role : Role.values()) {
            assertThrows(DomainException.Refused.class, () -> Caller.ANONYMOUS.requireAny(role));
        }
        assertFalse(Caller.ANONYMOUS.isStaff());
    }

    @Test
    void staff_are_those_who_work_for_the_city() {
        Set<Role> staff = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (new Caller("x", "X", Set.of(role), null, null, "test").isStaff()) {
                staff.add(role);
            }
        }
        assertEquals(EnumSet.of(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL, Role.PROCESS_ANALYST, Role.CATALOGUE_EDITOR,
                Role.ADMINISTRATOR, Role.RECORD_MANAGER, Role.ARCHIVIST, Role.AUDITOR, Role.PRIVACY_OFFICER, Role.PROGRAMME_OFFICE,
                Role.MANAGEMENT_TEAM), staff);
    }

    @Test
    void another_purpose_leaves_the_rest_as_it_was() {
        Caller other = OFFICIAL.withPurpose("dossier W2026-1");
        assertEquals("dossier W2026-1", other.purpose());
        assertEquals(OFFICIAL, other.withPurpose("test"));
    }
}
