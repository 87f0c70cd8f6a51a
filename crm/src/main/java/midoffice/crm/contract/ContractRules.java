package midoffice.crm.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.AttributeDefinition;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.ServiceContracts;
import midoffice.crm.api.ServiceContracts.NewContract;
import midoffice.crm.api.ServiceContracts.Term;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;

/** What may be agreed with a client. Messages are the Dutch fallback; doors have their own words by code. */
final class ContractRules {

    private static final int LONGEST = 250;
    private static final int MOST_DAYS = 36_500;
    /** The only ways to look for a party: by number, or by name and date of birth. */
    private static final Set<String> SEARCHABLE = Set.of(ServiceContracts.IDENTIFIER, PartyAttributes.FAMILY_NAME, PartyAttributes.GIVEN_NAME,
            PartyAttributes.BIRTH_DATE);

    private ContractRules() {
    }

    static List<Violation> check(NewContract contract) {
        List<Violation> wrong = new ArrayList<>();
        Violations.text("client", contract.client(), 100, wrong);
        Violations.text("purpose", contract.purpose(), LONGEST, wrong);
        Violations.text("legalBasis", contract.legalBasis(), LONGEST, wrong);
        if (contract.retentionDays() < 1 || contract.retentionDays() > MOST_DAYS) {
            wrong.add(new Violation("retentionDays", "retention-invalid", "Geef een aantal dagen van 1 tot " + MOST_DAYS + "."));
        }
        if (contract.validFrom() == null) {
            wrong.add(new Violation("validFrom", "required", "Vul dit in."));
        } else if (contract.validUntil() != null && !contract.validUntil().isAfter(contract.validFrom())) {
            wrong.add(new Violation("validUntil", "period-invalid", "Het contract eindigt voor het begint."));
        }
        if (contract.terms().stream().noneMatch(term -> term.readable() || term.writable() || term.searchable())) {
            wrong.add(new Violation("terms", "nothing-chosen", "Kies minstens een gegeven."));
        }
        Set<String> seen = new HashSet<>();
        for (Term term : contract.terms()) {
            fault(term, seen.add(term.key())).ifPresent(wrong::add);
        }
        return wrong;
    }

    private static Optional<Violation> fault(Term term, boolean first) {
        Optional<AttributeDefinition> definition = PartyAttributes.definition(term.key());
        boolean number = ServiceContracts.IDENTIFIER.equals(term.key());
        if (definition.isEmpty() && !number) {
            return Optional.of(new Violation(term.key(), "attribute-unknown", "Dit gegeven bestaat niet."));
        }
        if (!first) {
            return Optional.of(new Violation(term.key(), "attribute-twice", "Dit gegeven staat er twee keer."));
        }
        if (term.minimum() == null) {
            return Optional.of(new Violation(term.key(), "required", "Kies hoe zeker een waarde moet zijn."));
        }
        if (term.searchable() && !SEARCHABLE.contains(term.key())) {
            return Optional.of(new Violation(term.key(), "not-searchable", "Op dit gegeven kan niemand zoeken."));
        }
        // Of what a party has several of, a client could not say which one it replaces.
        boolean writable = definition.filter(d -> !d.multiple()).isPresent();
        if (term.writable() && !writable) {
            return Optional.of(new Violation(term.key(), "not-writable", "Dit gegeven kan geen toepassing schrijven."));
        }
        return Optional.empty();
    }
}
