package midoffice.crm.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import midoffice.crm.api.CustomerRoles;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.Preferences;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;
import midoffice.crm.matrix.Sight;
import midoffice.crm.matrix.Sights;
import midoffice.crm.once.ClaimRepository;

/** Keeps what parties are to the city, and how they want to hear from it. */
@ApplicationScoped
class KeepCustomerRoles implements CustomerRoles, Preferences {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int REFERENCE = 60;

    private final CustomerRoleRepository roles;
    private final RelationRepository parties;
    private final Sights sights;
    private final ClaimRepository claims;
    private final Clock clock;

    protected KeepCustomerRoles() {
        this(null, null, null, null, null);
    }

    @Inject
    KeepCustomerRoles(CustomerRoleRepository roles, RelationRepository parties, Sights sights, ClaimRepository claims, Clock clock) {
        this.roles = roles;
        this.parties = parties;
        this.sights = sights;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID give(Caller caller, PartyId party, NewCustomerRole role) {
        requireAdapt(sights.of(caller), DataCategory.CUSTOMER_ROLE, caller);
        Violations.refuse("Customer role", faults(role));
        parties.kind(party).orElseThrow(() -> notFound(party));
        claims.lock("customer-role", party.toString());
        if (roles.of(party).stream().anyMatch(known -> known.isSameAs(role))) {
            throw new DomainException.Conflict("customer-role-given", party + " is " + role.role() + " already");
        }
        CustomerRole made = new CustomerRole(party, role, caller.subject(), clock.instant());
        roles.add(made);
        return made.id();
    }

    private static List<Violation> faults(NewCustomerRole role) {
        List<Violation> wrong = new ArrayList<>();
        if (role.role() == null || !CODE.matcher(role.role()).matches()) {
            wrong.add(new Violation("role", "role-code-invalid", "Gebruik kleine letters en streepjes."));
        }
        if (role.validFrom() == null) {
            wrong.add(new Violation("validFrom", "required", "Vul dit in."));
        } else if (role.validUntil() != null && !role.validFrom().isBefore(role.validUntil())) {
            wrong.add(new Violation("validUntil", "period-invalid", "Het einde ligt voor het begin."));
        }
        if (role.reference() != null && role.reference().length() > REFERENCE) {
            wrong.add(new Violation("reference", "too-long", "Gebruik hoogstens " + REFERENCE + " tekens."));
        }
        return wrong;
    }

    @Override
    @Transactional
    public void end(Caller caller, UUID role, LocalDate day) {
        requireAdapt(sights.of(caller), DataCategory.CUSTOMER_ROLE, caller);
        if (day == null) {
            throw new DomainException.Invalid("day", "required", "Vul een datum in.");
        }
        roles.findForChange(role).orElseThrow(() -> new DomainException.NotFound("customer-role-not-found", "No role " + role))
                .end(day, caller.subject(), clock.instant());
    }

    @Override
    @Transactional
    public List<CustomerRoleView> ofParty(Caller caller, PartyId party) {
        if (!sights.of(caller, party).sees(DataCategory.CUSTOMER_ROLE)) {
            return List.of();
        }
        LocalDate today = BelgianCalendar.dayOf(clock.instant());
        return roles.of(party).stream().map(role -> role.asView(today)).sorted(Comparator.comparing(CustomerRoleView::holds).reversed()).toList();
    }

    @Override
    @Transactional
    public Map<Message, Channel> of(Caller caller, PartyId party) {
        return sights.of(caller, party).sees(DataCategory.CONTACT) ? roles.preferences(party) : Map.of();
    }

    @Override
    @Transactional
    public void choose(Caller caller, PartyId party, Message message, Channel channel) {
        requireAdapt(sights.of(caller, party), DataCategory.CONTACT, caller);
        parties.kind(party).orElseThrow(() -> notFound(party));
        if (channel == null) {
            roles.leave(party, message);
        } else {
            roles.prefer(party, message, channel, caller.subject(), clock.instant());
        }
    }

    private static void requireAdapt(Sight sight, DataCategory category, Caller caller) {
        if (!sight.may(Entitlement.ADAPT, category)) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " has no role to adapt " + category);
        }
    }

    private static DomainException.NotFound notFound(PartyId party) {
        return new DomainException.NotFound("party-not-found", "No party " + party + " for this caller");
    }
}
