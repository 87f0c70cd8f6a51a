package midoffice.crm.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.Staff;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.once.ClaimRepository;

/** Registers and finds members of staff. A login is one person whatever the capitals. */
@ApplicationScoped
class KeepStaff implements Staff {

    /** As long as the claim of a login; columns hold at least this. */
    private static final int LOGIN_LENGTH = 64;
    private static final int NAME_LENGTH = 200;

    private final StaffRepository staff;
    private final ClaimRepository claims;

    @Inject
    KeepStaff(StaffRepository staff, ClaimRepository claims) {
        this.staff = staff;
        this.claims = claims;
    }

    /** For the container's proxy. */
    protected KeepStaff() {
        this(null, null);
    }

    @Override
    @Transactional
    public Optional<Member> find(Caller caller, String login) {
        caller.requireAny(Role.SYSTEM);
        return login == null ? Optional.empty() : staff.byLogin(StaffMember.canonical(login)).map(StaffMember::asMember);
    }

    @Override
    @Transactional
    public void register(Caller caller, Member member) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        required("login", member.login(), LOGIN_LENGTH);
        required("name", member.name(), NAME_LENGTH);
        if (member.unit() == null) {
            throw new DomainException.Invalid("unit", "required", "Kies een dienst.");
        }
        if (member.roles() == null || member.roles().isEmpty() || !member.roles().stream().allMatch(Role::isStaff)) {
            throw new DomainException.Invalid("roles", "role-invalid", "Kies een of meer rollen van een medewerker.");
        }
        UUID id = claims.claim("staff", StaffMember.canonical(member.login()), Ids.next());
        staff.findForChange(id).ifPresentOrElse(known -> known.become(member), () -> staff.add(StaffMember.of(id, member)));
        staff.flush();
    }

    @Override
    @Transactional
    public List<Member> members(Caller caller, UnitId unit) {
        if (!caller.isStaff() && !caller.has(Role.SYSTEM)) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " does not work for the city");
        }
        return staff.byName(unit).stream().map(StaffMember::asMember).toList();
    }

    private static void required(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new DomainException.Invalid(field, "required", "Vul dit veld in.");
        }
        if (value.length() > longest) {
            throw new DomainException.Invalid(field, "too-long", "Gebruik hoogstens " + longest + " tekens.");
        }
    }
}
