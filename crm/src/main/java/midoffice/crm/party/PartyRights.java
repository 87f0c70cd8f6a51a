package midoffice.crm.party;

import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.PartyId;

/** Who may read or change whose data. Refused by default: an administrator, editor or analyst has no business here by that role alone. */
final class PartyRights {

    private PartyRights() {
    }

    static boolean mayRead(Caller caller, PartyId party) {
        return isOwn(caller, party) || caller.hasAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL, Role.SYSTEM);
    }

    static boolean mayDeclare(Caller caller, PartyId party) {
        return isOwn(caller, party) || caller.hasAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
    }

    private static boolean isOwn(Caller caller, PartyId party) {
        return caller.has(Role.CITIZEN) && party.equals(caller.party());
    }
}
