package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Parties;
import midoffice.crm.api.Parties.NewAttribute;
import midoffice.crm.api.Parties.RegisterParty;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.match.PartyValuesRepository.Known;
import midoffice.crm.party.PartyLearning;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** As values of a department: whatever is surer counts, and what the department says stays beside it. */
@ApplicationScoped
class RegisterSourceValues implements SourceValues {

    private final Parties parties;
    private final PartyValuesRepository known;
    private final PartyLearning learning;
    private final boolean acceptTestNumbers;

    @Inject
    RegisterSourceValues(Parties parties, PartyValuesRepository known, PartyLearning learning,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTestNumbers) {
        this.parties = parties;
        this.known = known;
        this.learning = learning;
        this.acceptTestNumbers = acceptTestNumbers;
    }

    /** For the container's proxy. */
    protected RegisterSourceValues() {
        this(null, null, null, false);
    }

    @Override
    public void complete(String system, PartyId party, Map<SourceField, String> values) {
        Known there = known.values(List.of(party.value())).get(party.value());
        if (there == null) {
            throw new DomainException.NotFound("party-not-found", "No party " + party);
        }
        List<SourceRecord.Value> said = new ArrayList<>();
        StagedValues.attributes(values).forEach((key, value) -> said.add(new SourceRecord.Value(key, value, null, null)));
        learning.learn(party, new SourceRecord(there.kind(), there.identifier(), said, Set.of(), List.of()), AttributeSource.DEPARTMENT,
                "import of " + system);
    }

    @Override
    public PartyId register(String system, PartyKind kind, Map<SourceField, String> values) {
        String identifier = Compared.identifier(kind, values.get(SourceField.IDENTIFIER), acceptTestNumbers);
        List<NewAttribute> attributes = new ArrayList<>();
        StagedValues.attributes(values).forEach((key, value) -> attributes.add(new NewAttribute(key, value, AttributeSource.DEPARTMENT)));
        return parties.register(Caller.system("import of " + system), new RegisterParty(kind, identifier, attributes));
    }
}
