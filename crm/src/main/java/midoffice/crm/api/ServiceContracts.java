package midoffice.crm.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;

/**
 * What was agreed with client systems about the data of parties: which attributes, why, by which law, how long they keep them. A client without a
 * contract in force gets nothing (GDPR art. 5 and 28; Flemish decree of 18 July 2008, art. 8). A contract is never changed: it ends and another one
 * is concluded, so that what was allowed on a day stays known.
 */
public interface ServiceContracts {

    /** Stands among the keys of attributes for the national number of a person or the number of an organisation. */
    String IDENTIFIER = "identifier";

    /** By client, the newest first. Administrators, auditors and the system. @param past whether those that ended are shown too */
    List<ContractView> all(Caller caller, boolean past);

    /**
     * Concludes a contract. Administrators and the system.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid  naming the field: {@code required}, {@code too-long}, {@code period-invalid}, {@code
     *                                                           retention-invalid}, {@code client-not-found}, {@code attribute-unknown}, {@code
     *                                                           attribute-twice}, {@code not-searchable}, {@code not-writable}, {@code nothing-chosen}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code contract-exists} when the client has one for part of that time
     */
    UUID conclude(Caller caller, NewContract contract);

    /**
     * Ends a contract at once. Administrators and the system.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code contract-not-found}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code contract-ended}
     */
    void end(Caller caller, UUID contract, String reason);

    /**
     * What a client may do with an attribute.
     *
     * @param key     of the attribute, or {@link #IDENTIFIER}
     * @param minimum how sure a value must be to be shown or found by
     */
    record Term(String key, boolean readable, boolean writable, boolean searchable, Certification minimum) {
    }

    /**
     * @param client          id of the client in {@link ServiceClients}
     * @param retentionDays   how long the client may keep what it got
     * @param secretAddresses whether addresses that are kept secret are given too
     * @param validUntil      first day on which it holds no more, null when no end was agreed
     */
    record NewContract(String client, String purpose, String legalBasis, int retentionDays, LocalDate validFrom, LocalDate validUntil,
            boolean secretAddresses, List<Term> terms) {

        public NewContract {
            terms = List.copyOf(terms);
        }
    }

    /** A contract with who concluded and ended it; {@code ended} is null as long as nobody did. */
    record ContractView(UUID id, String client, String clientName, String purpose, String legalBasis, int retentionDays, LocalDate validFrom,
            LocalDate validUntil, boolean secretAddresses, List<Term> terms, Instant concluded, String concludedBy, Instant ended, String endedBy,
            String endReason) {

        public ContractView {
            terms = List.copyOf(terms);
        }
    }
}
