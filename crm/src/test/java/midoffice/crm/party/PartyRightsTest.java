package midoffice.crm.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import org.junit.jupiter.api.Test;

class PartyRightsTest {

    private static final PartyId AN = new PartyId(Ids.next());
    private static final PartyId BOB = new PartyId(Ids.next());

    @Test
    void a_citizen_reads_and_changes_only_his_own() {
        Caller an = new Caller("an", "An", Set.of(Role.CITIZEN), null, AN, "own data");
        assertTrue(PartyRights.mayRead(an, AN));
        assertTrue(PartyRights.mayDeclare(an, AN));
        assertFalse(PartyRights.mayRead(an, BOB));
        assertFalse(PartyRights.mayDeclare(an, BOB));
    }

    @Test
    void only_agents_officials_and_the_system_read_others() {
        Set<Role> readers = EnumSet.noneOf(Role.class);
        Set<Role> writers = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            Caller caller = new Caller("x", "X", Set.of(role), null, null, "test");
            if (PartyRights.mayRead(caller, AN)) {
                readers.add(role);
            }
            if (PartyRights.mayDeclare(caller, AN)) {
                writers.add(role);
            }
        }
        assertEquals(EnumSet.of(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL, Role.SYSTEM), readers);
        assertEquals(EnumSet.of(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL), writers);
    }

    @Test
    void a_party_without_the_role_of_citizen_is_nobody() {
        assertFalse(PartyRights.mayRead(new Caller("x", "X", Set.of(), null, AN, "test"), AN));
        assertFalse(PartyRights.mayRead(Caller.ANONYMOUS, AN));
    }
}
