package midoffice.crm.api.access;

import java.util.Arrays;
import java.util.Set;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;

/**
 * Who is asking.
 *
 * @param subject stable login name, client id or name of the timer; never null
 * @param name    how to call the caller on screen and in history
 * @param roles   what the caller is; empty for somebody who is not logged in
 * @param unit    the staff member's unit, null for others
 * @param party   the citizen's own party, null for others
 * @param purpose why personal data are read, in a few words for the citizen's own log, for example {@code handling of the dossier}
 */
public record Caller(String subject, String name, Set<Role> roles, UnitId unit, PartyId party, String purpose) {

    /** Somebody who is not logged in. */
    public static final Caller ANONYMOUS = new Caller("anonymous", "", Set.of(), null, null, "public");

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** @return the mid office itself, doing {@code work} */
    public static Caller system(String work) {
        return new Caller("system:" + work, "Mid office", Set.of(Role.SYSTEM), null, null, work);
    }

    public Caller withPurpose(String newPurpose) {
        return new Caller(subject, name, roles, unit, party, newPurpose);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** @throws DomainException.Refused (code {@code not-allowed}) when the caller has none of these roles */
    public void requireAny(Role... any) {
        if (!hasAny(any)) {
            throw new DomainException.Refused("not-allowed", subject + " has none of the roles " + Arrays.toString(any));
        }
    }
}
