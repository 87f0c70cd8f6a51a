package midoffice.dossier.register;

import java.util.Set;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.dossier.api.register.Change;

/**
 * Changes of the register by the mid office itself in the name of somebody whose right to it was judged where it happened (a form that was sent,
 * a task that was done). In the trail stands who it was; the rules of the register hold as for any client.
 */
public final class InTheNameOf {

    private InTheNameOf() {
    }

    public static Change person(Caller by) {
        return person(by, null);
    }

    /** @param reason why, for the trail; null when it speaks for itself */
    public static Change person(Caller by, String reason) {
        Caller house = new Caller(by.subject(), by.name(), Set.of(Role.SYSTEM), by.unit(), by.party(), by.purpose());
        return new Change(house, by.subject(), reason, null);
    }
}
