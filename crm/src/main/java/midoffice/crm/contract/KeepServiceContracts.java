package midoffice.crm.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.ServiceClients;
import midoffice.crm.api.ServiceContracts;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;
import midoffice.crm.once.ClaimRepository;

/** Concludes and ends contracts with client systems. */
@ApplicationScoped
class KeepServiceContracts implements ServiceContracts {

    private static final int LONGEST_REASON = 500;

    private final ServiceContractRepository contracts;
    private final ServiceClients clients;
    private final ClaimRepository claims;
    private final Clock clock;

    protected KeepServiceContracts() {
        this(null, null, null, null);
    }

    @Inject
    KeepServiceContracts(ServiceContractRepository contracts, ServiceClients clients, ClaimRepository claims, Clock clock) {
        this.contracts = contracts;
        this.clients = clients;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<ContractView> all(Caller caller, boolean past) {
        caller.requireAny(Role.ADMINISTRATOR, Role.AUDITOR, Role.SYSTEM);
        return contracts.all(past ? null : BelgianCalendar.dayOf(clock.instant())).stream().map(ServiceContract::asView).toList();
    }

    @Override
    @Transactional
    public UUID conclude(Caller caller, NewContract contract) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        Violations.refuse("Contract", ContractRules.check(contract));
        String name = clients.find(Caller.system("contracts"), contract.client()).map(ServiceClients.Client::name)
                .orElseThrow(() -> new DomainException.Invalid("client", "client-not-found", "Deze toepassing bestaat niet."));
        // Two administrators who conclude with the same client at once wait here for each other.
        claims.lock("contract", contract.client());
        if (contracts.notEnded(contract.client()).stream().anyMatch(known -> known.overlaps(contract))) {
            throw new DomainException.Conflict("contract-exists", contract.client() + " has a contract for part of that time");
        }
        ServiceContract made = new ServiceContract(contract, name, caller, clock.instant());
        contracts.add(made);
        return made.id();
    }

    @Override
    @Transactional
    public void end(Caller caller, UUID contract, String reason) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        List<Violation> wrong = new ArrayList<>();
        Violations.text("reason", reason, LONGEST_REASON, wrong);
        Violations.refuse("Contract", wrong);
        contracts.findForChange(contract).orElseThrow(() -> new DomainException.NotFound("contract-not-found", "No contract " + contract))
                .end(caller, reason.strip(), clock.instant());
    }
}
