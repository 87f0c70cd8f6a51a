package midoffice.crm.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.UnitId;

/**
 * The role matrix: which department may consult, adapt or register which kind of data, for what purpose and by which law (GDPR art. 5 and 6).
 * What is not given is refused, in every query. A role is never changed or removed: it ends, and who gave and ended it stays known.
 */
public interface DepartmentRoles {

    /** Roles that hold today or later, by unit; with {@code past} also those that ended. Administrators, auditors and the system. */
    List<RoleView> all(Caller caller, boolean past);

    /**
     * What the caller's own unit may do today; all of it for the system, nothing for somebody without a unit.
     *
     * @return categories for which the caller has that entitlement
     */
    Set<DataCategory> mine(Caller caller, Entitlement entitlement);

    /**
     * Gives a department a role. Administrators and the system.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code required}, {@code period-invalid}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code role-given} when the unit has it already in that period
     */
    UUID give(Caller caller, NewRole role);

    /**
     * Ends a role at once. Administrators and the system.
     *
     * @param reason why, for whoever asks later
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code role-not-found}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code role-ended}
     */
    void end(Caller caller, UUID role, String reason);

    /**
     * A role to be given.
     *
     * @param purpose    what the department needs the data for
     * @param legalBasis law, decree or article that allows it
     * @param validUntil first day on which it holds no more, null for as long as nobody ends it
     */
    record NewRole(UnitId unit, DataCategory category, Entitlement entitlement, String purpose, String legalBasis, LocalDate validFrom,
            LocalDate validUntil) {
    }

    /** A role as given. {@code ended} is null as long as nobody ended it. */
    record RoleView(UUID id, UnitId unit, DataCategory category, Entitlement entitlement, String purpose, String legalBasis,
            LocalDate validFrom, LocalDate validUntil, Instant given, String givenBy, Instant ended, String endedBy, String endReason) {
    }
}
