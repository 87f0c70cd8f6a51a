package midoffice.channels.demo;

import java.util.Set;
import midoffice.crm.api.access.Role;

/**
 * Somebody as whom one can log in with one click in demo mode.
 *
 * @param label name on the button
 * @param login INSZ of a citizen, login name of a member of staff
 * @param unit  code of the unit of a member of staff, null for citizens
 * @param roles roles of a member of staff; {@code CITIZEN} for citizens
 */
public record DemoIdentity(String label, String login, Kind kind, String unit, Set<Role> roles) {

    public DemoIdentity {
        roles = Set.copyOf(roles);
    }

    /** Which page the identity logs in to. */
    public enum Kind {
        CITIZEN, STAFF
    }
}
