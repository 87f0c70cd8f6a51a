package midoffice.dossier.api.staff;

import java.util.List;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;

/**
 * Gives dossiers to officials and units. Officials, for open dossiers of the own unit. Every act needs a reason, which stands in the audit
 * trail. Each dossier is a transaction of its own: what went wrong with one leaves the others done.
 */
public interface Assignments {

    /**
     * @param login member of the own unit
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code reason-missing}, {@code staff-unknown}, {@code too-many}
     */
    Outcome assign(Caller official, List<Chosen> dossiers, String login, String reason);

    /** Back to the unit. @throws midoffice.crm.api.common.DomainException.Invalid {@code reason-missing}, {@code too-many} */
    Outcome release(Caller official, List<Chosen> dossiers, String reason);

    /** To another unit, with the open tasks. @throws midoffice.crm.api.common.DomainException.Invalid {@code unit-unknown} and as above */
    Outcome handOver(Caller official, List<Chosen> dossiers, UnitId unit, String reason);

    /** A dossier as it was on screen. */
    record Chosen(DossierId id, long version) {
    }

    /** How many were done, and which were not. */
    record Outcome(int done, List<Failure> failures) {

        public Outcome {
            failures = List.copyOf(failures);
        }
    }

    /**
     * A dossier that stayed as it was.
     *
     * @param number null when the caller may not know of it
     * @param code   why: {@code dossier-changed}, {@code dossier-closed}, {@code not-allowed}, {@code not-found}
     */
    record Failure(DossierId id, String number, String code) {
    }
}
