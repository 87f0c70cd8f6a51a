package midoffice.crm.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;

/**
 * Parties as client systems read, find and write them, each within its contract (see {@link ServiceContracts}). Callers are systems
 * ({@code SUPPLIER_SYSTEM}); the caller's subject is the id of the client. Every party that is shown is written to the access log with the client,
 * the fields, purpose and law of the contract and the client's own reference.
 *
 * <p>All throw {@link midoffice.crm.api.common.DomainException.Refused} ({@code no-contract}) without a contract in force and {@link
 * midoffice.crm.api.common.DomainException.Invalid} ({@code required}, {@code too-long}) without a usable reference.
 */
public interface PartyExchange {

    /** Most parties in an answer, whatever is asked. */
    int MOST = 20;

    /** @throws midoffice.crm.api.common.DomainException.NotFound {@code party-not-found}, also when the contract shows nothing of such a party */
    Extract read(Caller client, PartyId party, String reference);

    /**
     * Finds parties that match exactly; never more than {@link #MOST}. Either {@code identifier}, or {@code familyName} with {@code birthDate} and
     * perhaps {@code givenName}.
     *
     * @param by value by the name of the parameter
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required, not-combined, identifier-invalid, date-invalid} naming the parameter
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-searchable} naming the parameters by which this client may not search
     */
    Found find(Caller client, Map<String, String> by, String reference);

    /**
     * Writes what the department of this client says. All or nothing; what the department said already changes nothing and is no error, whatever the
     * tag.
     *
     * @param values by key; null takes back what the department said
     * @param tag    of the {@link Extract} that was read
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code party-not-found}
     * @throws midoffice.crm.api.common.DomainException.Refused  {@code not-writable} naming the attributes
     * @throws midoffice.crm.api.common.DomainException.Invalid  naming the attributes of which the value is wrong
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code attribute-certified}
     * @throws midoffice.crm.api.common.DomainException.Stale    {@code party-changed}
     */
    Extract write(Caller client, PartyId party, Map<String, String> values, String tag, String reference);

    /**
     * What a client may see of a party at this moment, to be sent to it; empty without a contract in force, or when that shows nothing of such a party.
     * The system only.
     *
     * @param log whether it goes out now, so that it is written to the access log in the client's name
     */
    Optional<Extract> outgoing(Caller system, String client, PartyId party, String reference, boolean log);

    /** @param more whether there were more than are shown */
    record Found(List<Extract> parties, boolean more) {

        public Found {
            parties = List.copyOf(parties);
        }
    }

    /**
     * What a client may see of a party.
     *
     * @param id            of the party that stands for the one that was asked for
     * @param identifier    null when it is unknown or the contract does not give it
     * @param attributes    what counts; by key
     * @param withheld      keys of what is there and not shown
     * @param deceased      null when the contract does not give the day of death
     * @param addressSecret null when the contract gives no address
     * @param retentionDays how long the client may keep it
     * @param tag           changes when anything in here does
     */
    record Extract(PartyId id, PartyKind kind, String identifier, List<PartyView.Attribute> attributes, List<String> withheld, Boolean deceased,
            Boolean addressSecret, int retentionDays, String tag) {

        public Extract {
            attributes = List.copyOf(attributes);
            withheld = List.copyOf(withheld);
        }
    }
}
