package midoffice.dossier.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Permission;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final UUID A = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID B = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    @Test
    void a_grant_reaches_its_type_up_to_its_confidentiality() {
        Reach reach = Rights.reach(List.of(grant(A, Confidentiality.INTERNAL)), Component.DOSSIERS, Permission.DOSSIERS_READ);
        assertTrue(reach.covers(A, Confidentiality.INTERNAL));
        assertFalse(reach.covers(A, Confidentiality.DOSSIER_CONFIDENTIAL));
        assertFalse(reach.covers(B, Confidentiality.PUBLIC));
        assertEquals("((e.type in (:reach3x0) and e.level <= 3))", reach.clause("e.type", "e.level"));
    }

    @Test
    void of_two_grants_the_wider_counts() {
        Reach reach = Rights.reach(List.of(grant(A, Confidentiality.PUBLIC), grant(A, Confidentiality.SECRET)), Component.DOSSIERS,
                Permission.DOSSIERS_READ);
        assertTrue(reach.covers(A, Confidentiality.SECRET));
    }

    @Test
    void another_permission_or_part_of_the_register_reaches_nothing() {
        assertTrue(Rights.reach(List.of(grant(A, null)), Component.DOSSIERS, Permission.DOSSIERS_DELETE).isNothing());
        assertTrue(Rights.reach(List.of(grant(A, null)), Component.DOCUMENTS, Permission.DOSSIERS_READ).isNothing());
        assertEquals("1 = 0", Reach.nothing().clause("e.type", "e.level"));
    }

    @Test
    void a_grant_without_a_type_reaches_every_type() {
        Reach reach = Rights.reach(List.of(grant(null, Confidentiality.INTERNAL), grant(B, Confidentiality.TOP_SECRET)), Component.DOSSIERS,
                Permission.DOSSIERS_READ);
        assertTrue(reach.covers(A, Confidentiality.INTERNAL));
        assertFalse(reach.covers(A, Confidentiality.SECRET));
        assertTrue(reach.covers(B, Confidentiality.TOP_SECRET));
    }

    @Test
    void an_official_reaches_what_belongs_to_the_own_unit_whatever_its_type() {
        Reach reach = Rights.ofOfficial(official("parkeren"), Component.DOSSIERS, Permission.DOSSIERS_UPDATE);
        assertTrue(reach.covers(A, Confidentiality.TOP_SECRET, "parkeren"));
        assertFalse(reach.covers(A, Confidentiality.PUBLIC, "wegen"));
        assertFalse(reach.covers(A, Confidentiality.PUBLIC, null));
        assertFalse(reach.covers(A, Confidentiality.PUBLIC), "without a unit nothing is the unit's");
        assertEquals("(e.unit = :reachUnit)", reach.clause("e.type", "e.level", "e.unit = " + Reach.UNIT));
        assertEquals("1 = 0", reach.clause("e.type", "e.level"), "what belongs to no unit is out of reach");
    }

    @Test
    void an_official_removes_nothing_and_opens_no_dossier_through_the_register() {
        for (Permission permission : List.of(Permission.DOSSIERS_CREATE, Permission.DOSSIERS_DELETE, Permission.DOSSIERS_FORCE_UPDATE)) {
            assertTrue(Rights.ofOfficial(official("parkeren"), Component.DOSSIERS, permission).isNothing(), permission.name());
        }
        assertTrue(Rights.ofOfficial(official("parkeren"), Component.AUTHORISATIONS, Permission.AUTHORISATIONS_READ).isNothing());
        assertTrue(Rights.ofOfficial(official("parkeren"), Component.TYPES, Permission.TYPES_WRITE).isNothing());
        assertTrue(Rights.ofOfficial(official("parkeren"), Component.TYPES, Permission.TYPES_READ).isAll());
        assertTrue(Rights.ofOfficial(official(null), Component.DOSSIERS, Permission.DOSSIERS_READ).isNothing(), "no unit, no reach");
    }

    @Test
    void of_a_unit_and_grants_each_keeps_what_it_reaches() {
        Reach both = Reach.ofUnit("parkeren").or(Reach.of(Map.of(A, 3), 0));
        assertTrue(both.covers(B, Confidentiality.SECRET, "parkeren"));
        assertTrue(both.covers(A, Confidentiality.INTERNAL, "wegen"));
        assertFalse(both.covers(B, Confidentiality.PUBLIC, "wegen"));
    }

    private static Caller official(String unit) {
        return new Caller("lien.maes", "Lien Maes", Set.of(Role.OFFICIAL), unit == null ? null : new UnitId(unit), null, "test");
    }

    private static Grant grant(UUID type, Confidentiality highest) {
        return new Grant(Component.DOSSIERS, Set.of(Permission.DOSSIERS_READ), type, highest);
    }
}
