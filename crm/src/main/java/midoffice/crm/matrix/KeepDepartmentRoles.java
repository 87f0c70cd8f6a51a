package midoffice.crm.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.DepartmentRoles;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;
import midoffice.crm.once.ClaimRepository;

/** Gives and ends the roles of departments. */
@ApplicationScoped
class KeepDepartmentRoles implements DepartmentRoles {

    private static final int LONGEST = 250;
    private static final int LONGEST_REASON = 500;

    private final DepartmentRoleRepository roles;
    private final Sights sights;
    private final ClaimRepository claims;
    private final Clock clock;

    protected KeepDepartmentRoles() {
        this(null, null, null, null);
    }

    @Inject
    KeepDepartmentRoles(DepartmentRoleRepository roles, Sights sights, ClaimRepository claims, Clock clock) {
        this.roles = roles;
        this.sights = sights;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<RoleView> all(Caller caller, boolean past) {
        caller.requireAny(Role.ADMINISTRATOR, Role.AUDITOR, Role.SYSTEM);
        return roles.all(past ? null : sights.today()).stream().map(DepartmentRole::asView).toList();
    }

    @Override
    @Transactional
    public Set<DataCategory> mine(Caller caller, Entitlement entitlement) {
        return sights.of(caller).categories(entitlement);
    }

    @Override
    @Transactional
    public UUID give(Caller caller, NewRole role) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        Violations.refuse("Role", faults(role));
        // Two administrators who give the same role at once wait here for each other.
        claims.lock("department-role", role.unit().code() + "/" + role.category() + "/" + role.entitlement());
        if (roles.notEnded(role.unit(), role.category(), role.entitlement()).stream().anyMatch(given -> given.overlaps(role))) {
            throw new DomainException.Conflict("role-given", role.unit() + " has " + role.entitlement() + " " + role.category());
        }
        DepartmentRole made = new DepartmentRole(role, caller, clock.instant());
        roles.add(made);
        return made.id();
    }

    @Override
    @Transactional
    public void end(Caller caller, UUID role, String reason) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        List<Violation> wrong = new ArrayList<>();
        Violations.text("reason", reason, LONGEST_REASON, wrong);
        Violations.refuse("Role", wrong);
        roles.findForChange(role).orElseThrow(() -> new DomainException.NotFound("role-not-found", "No role " + role))
                .end(caller, reason.strip(), clock.instant());
    }

    private static List<Violation> faults(NewRole role) {
        List<Violation> wrong = new ArrayList<>();
        Violations.required("unit", role.unit(), wrong);
        Violations.required("category", role.category(), wrong);
        Violations.required("entitlement", role.entitlement(), wrong);
        Violations.required("validFrom", role.validFrom(), wrong);
        Violations.text("purpose", role.purpose(), LONGEST, wrong);
        Violations.text("legalBasis", role.legalBasis(), LONGEST, wrong);
        if (role.validFrom() != null && role.validUntil() != null && !role.validUntil().isAfter(role.validFrom())) {
            wrong.add(new Violation("validUntil", "period-invalid", "De rol eindigt voor ze begint."));
        }
        return wrong;
    }
}
