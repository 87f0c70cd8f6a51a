package midoffice.crm.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyExchange;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.ServiceContracts;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;
import midoffice.crm.party.DisclosedParties;
import midoffice.crm.party.Disclosure;

/** Lets client systems read, find and write parties within their contract, and writes down what they saw. */
@ApplicationScoped
class ExchangeParties implements PartyExchange {

    private static final int LONGEST_REFERENCE = 60;
    private static final String CATEGORY = "exchange";
    private static final String IDENTIFIER = "identifier";
    private static final String FAMILY_NAME = "familyName";
    private static final String GIVEN_NAME = "givenName";
    private static final String BIRTH_DATE = "birthDate";
    private static final Map<String, String> PARAMETERS = Map.of(IDENTIFIER, ServiceContracts.IDENTIFIER, FAMILY_NAME, PartyAttributes.FAMILY_NAME,
            GIVEN_NAME, PartyAttributes.GIVEN_NAME, BIRTH_DATE, PartyAttributes.BIRTH_DATE);

    private final ServiceContractRepository contracts;
    private final DisclosedParties parties;
    private final AccessLog accessLog;
    private final Clock clock;

    protected ExchangeParties() {
        this(null, null, null, null);
    }

    @Inject
    ExchangeParties(ServiceContractRepository contracts, DisclosedParties parties, AccessLog accessLog, Clock clock) {
        this.contracts = contracts;
        this.parties = parties;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Extract read(Caller client, PartyId party, String reference) {
        ServiceContract contract = contract(client);
        String given = checked(reference);
        Extract extract = parties.show(party, contract.disclosure(), contract.retentionDays())
                .orElseThrow(() -> new DomainException.NotFound("party-not-found", "No party " + party + " for " + client.subject()));
        log(client, contract, List.of(extract), given);
        return extract;
    }

    @Override
    @Transactional
    public Found find(Caller client, Map<String, String> by, String reference) {
        ServiceContract contract = contract(client);
        String given = checked(reference);
        Disclosure disclosure = contract.disclosure();
        Map<String, String> asked = new TreeMap<>();
        by.forEach((name, value) -> asked.put(name, value == null ? "" : value.strip()));
        refuseOthers(asked.keySet(), disclosure);
        Found found;
        if (asked.containsKey(IDENTIFIER)) {
            asked.keySet().stream().filter(name -> !name.equals(IDENTIFIER)).findFirst().ifPresent(other -> {
                throw new DomainException.Invalid(other, "not-combined", "Search by identifier, or by name and birth date.");
            });
            Optional<Extract> one = parties.byIdentifier(asked.get(IDENTIFIER), disclosure, contract.retentionDays());
            found = new Found(one.map(List::of).orElse(List.of()), false);
        } else {
            found = parties.born(needed(FAMILY_NAME, asked), asked.containsKey(GIVEN_NAME) ? needed(GIVEN_NAME, asked) : null,
                    needed(BIRTH_DATE, asked), disclosure, MOST, contract.retentionDays());
        }
        log(client, contract, found.parties(), given);
        return found;
    }

    @Override
    @Transactional
    public Extract write(Caller client, PartyId party, Map<String, String> values, String tag, String reference) {
        ServiceContract contract = contract(client);
        String given = checked(reference);
        Extract after = parties.write(party, values, tag, contract.disclosure(), contract.retentionDays(), client.subject());
        log(client, contract, List.of(after), given);
        return after;
    }

    @Override
    @Transactional
    public Optional<Extract> outgoing(Caller system, String client, PartyId party, String reference, boolean log) {
        system.requireAny(Role.SYSTEM);
        Optional<ServiceContract> contract = contracts.inForce(client, BelgianCalendar.dayOf(clock.instant()));
        Optional<Extract> extract = contract.flatMap(found -> parties.show(party, found.disclosure(), found.retentionDays()));
        if (log && extract.isPresent()) {
            log(contract.get().asCaller(), contract.get(), List.of(extract.get()), shortened(reference));
        }
        return extract;
    }

    private static String shortened(String reference) {
        return reference.length() <= LONGEST_REFERENCE ? reference : reference.substring(0, LONGEST_REFERENCE);
    }

    private ServiceContract contract(Caller client) {
        client.requireAny(Role.SUPPLIER_SYSTEM);
        return contracts.inForce(client.subject(), BelgianCalendar.dayOf(clock.instant()))
                .orElseThrow(() -> new DomainException.Refused("no-contract", client.subject() + " has no contract in force"));
    }

    /** What a client may not search by it may not learn by trying either. */
    private static void refuseOthers(Collection<String> names, Disclosure disclosure) {
        List<Violation> refused = new ArrayList<>();
        for (String name : names) {
            String key = PARAMETERS.get(name);
            if (key == null || !disclosure.searches(key)) {
                refused.add(new Violation(name, "not-searchable", "The contract does not let you search by this."));
            }
        }
        if (!refused.isEmpty()) {
            throw new DomainException.Refused("not-searchable", "Not searchable: " + refused.get(0).field(), refused);
        }
    }

    private static String needed(String name, Map<String, String> asked) {
        String value = asked.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new DomainException.Invalid(name, "required", "Give " + name + ".");
        }
        return value;
    }

    private static String checked(String reference) {
        List<Violation> wrong = new ArrayList<>();
        Violations.text("reference", reference, LONGEST_REFERENCE, wrong);
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid("reference", wrong.get(0).code(), "Give a reference of at most " + LONGEST_REFERENCE
                    + " characters: the person concerned sees it.");
        }
        return reference.strip();
    }

    private void log(Caller client, ServiceContract contract, List<Extract> shown, String reference) {
        Caller why = client.withPurpose(contract.purpose());
        for (Extract extract : shown) {
            Set<String> fields = extract.attributes().stream().map(PartyView.Attribute::key)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (extract.identifier() != null) {
                fields.add(ServiceContracts.IDENTIFIER);
            }
            accessLog.recordRead(why, extract.id(), CATEGORY, reference, fields, contract.legalBasis());
        }
    }
}
