package midoffice.dossier.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    private static Grant grant(UUID type, Confidentiality highest) {
        return new Grant(Component.DOSSIERS, Set.of(Permission.DOSSIERS_READ), type, highest);
    }
}
