package midoffice.crm.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.PartyId;

/** Tells what a caller may see of parties, from the role matrix. */
@ApplicationScoped
public class Sights {

    private final DepartmentRoleRepository roles;
    private final Clock clock;

    protected Sights() {
        this(null, null);
    }

    @Inject
    Sights(DepartmentRoleRepository roles, Clock clock) {
        this.roles = roles;
        this.clock = clock;
    }

    /** What the caller may do with the data of that party: everything with the own, what the unit has a role for with those of others. */
    @Transactional
    public Sight of(Caller caller, PartyId subject) {
        return caller.owns(subject) ? Sight.ALL : of(caller);
    }

    /** What the caller may do with the data of others. An administrator, editor or analyst has no business here by that role alone. */
    @Transactional
    public Sight of(Caller caller) {
        if (caller.has(Role.SYSTEM)) {
            return Sight.ALL;
        }
        if (caller.unit() == null || !caller.hasAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL)) {
            return Sight.NONE;
        }
        Map<Entitlement, Set<DataCategory>> may = new EnumMap<>(Entitlement.class);
        Map<DataCategory, String> legalBasis = new EnumMap<>(DataCategory.class);
        for (DepartmentRole role : roles.inForce(caller.unit(), today())) {
            may.computeIfAbsent(role.entitlement(), e -> EnumSet.noneOf(DataCategory.class)).add(role.category());
            if (role.entitlement() == Entitlement.CONSULT) {
                legalBasis.putIfAbsent(role.category(), role.legalBasis());
            }
        }
        return new Sight(may, legalBasis);
    }

    LocalDate today() {
        return BelgianCalendar.dayOf(clock.instant());
    }
}
