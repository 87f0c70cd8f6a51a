package midoffice.complaints.report;

import midoffice.complaints.point.KeepPoints;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;

/**
 * Which reports a member of staff sees: agents and the officials of a general point all, other officials those of their unit's points.
 *
 * @param unit only reports of this unit's points, null for all
 */
record Sight(UnitId unit) {

    /** @throws DomainException.Refused {@code not-allowed} for who is neither an agent nor an official in a unit */
    static Sight of(Caller staff, KeepPoints points) {
        staff.requireAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
        if (staff.has(Role.CONTACT_CENTRE_AGENT) || points.isGeneral(staff.unit())) {
            return new Sight(null);
        }
        if (staff.unit() == null) {
            throw new DomainException.Refused("not-allowed", staff.subject() + " is in no unit");
        }
        return new Sight(staff.unit());
    }

    boolean sees(UnitId unitOfPoint) {
        return unit == null || unit.equals(unitOfPoint);
    }
}
