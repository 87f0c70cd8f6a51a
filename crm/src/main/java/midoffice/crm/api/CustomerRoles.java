package midoffice.crm.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;

/** What a party is to the city, and how long: resident, supplier, library member, association. */
public interface CustomerRoles {

    /**
     * Gives a party a role. Agents and officials whose unit may adapt customer roles, and the system.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code required, role-code-invalid, period-invalid, too-long}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code customer-role-given} when the party has it in that period
     */
    UUID give(Caller caller, PartyId party, NewCustomerRole role);

    /** Ends a role on a day. The same callers. @throws midoffice.crm.api.common.DomainException.NotFound {@code customer-role-not-found} */
    void end(Caller caller, UUID role, LocalDate day);

    /** The roles of a party, those that hold first; empty for who may not see them. */
    List<CustomerRoleView> ofParty(Caller caller, PartyId party);

    /**
     * A role to be given.
     *
     * @param role       stable code of small letters and dashes, for example {@code library-member}
     * @param unit       to which department, null for the whole city
     * @param reference  number of the member, supplier or association, null when there is none
     * @param validUntil first day on which it holds no more, null for as long as nobody ends it
     */
    record NewCustomerRole(String role, UnitId unit, String reference, LocalDate validFrom, LocalDate validUntil) {
    }

    /** A role of a party. */
    record CustomerRoleView(UUID id, String role, UnitId unit, String reference, LocalDate validFrom, LocalDate validUntil, Instant since,
            String author, boolean holds) {
    }
}
