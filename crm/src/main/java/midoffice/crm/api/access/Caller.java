package midoffice.crm.api.access;

import java.util.Arrays;
import java.util.HashSet;
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
 * @param merged  other ids of the citizen's own party, since it was merged with them
 * @param purpose why personal data are read, in a few words for the citizen's own log, for example {@code handling of the dossier}
 */
public record Caller(String subject, String name, Set<Role> roles, UnitId unit, PartyId party, String purpose, Set<PartyId> merged) {

    /** Somebody who is not logged in. */
    public static final Caller ANONYMOUS = new Caller("anonymous", "", Set.of(), null, null, "public");

    public Caller {
        roles = Set.copyOf(roles);
        merged = Set.copyOf(merged);
    }

    /** Somebody whose own party, if any, was never merged with another one. */
    public Caller(String subject, String name, Set<Role> roles, UnitId unit, PartyId party, String purpose) {
        this(subject, name, roles, unit, party, purpose, Set.of());
    }

    /** @return the mid office itself, doing {@code work} */
    public static Caller system(String work) {
        return new Caller("system:" + work, "Mid office", Set.of(Role.SYSTEM), null, null, work);
    }

    public Caller withPurpose(String newPurpose) {
        return new Caller(subject, name, roles, unit, party, newPurpose, merged);
    }

    /** @return whether the caller is a citizen and that is his or her own party, under whatever id */
    public boolean owns(PartyId other) {
        return has(Role.CITIZEN) && other != null && (other.equals(party) || merged.contains(other));
    }

    /** @return every id of the citizen's own party, none for others */
    public Set<PartyId> ownParties() {
        if (!has(Role.CITIZEN) || party == null) {
            return Set.of();
        }
        Set<PartyId> own = new HashSet<>(merged);
        own.add(party);
        return own;
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
