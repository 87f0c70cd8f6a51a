package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Parties;
import midoffice.crm.api.Parties.NewAttribute;
import midoffice.crm.api.Parties.RegisterParty;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.match.PartyValuesRepository.Known;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Through {@link Parties#register}, as declared values: any better source outranks them. */
@ApplicationScoped
class RegisterSourceValues implements SourceValues {

    private final Parties parties;
    private final PartyValuesRepository known;
    private final boolean acceptTestNumbers;

    @Inject
    RegisterSourceValues(Parties parties, PartyValuesRepository known,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTestNumbers) {
        this.parties = parties;
        this.known = known;
        this.acceptTestNumbers = acceptTestNumbers;
    }

    /** For the container's proxy. */
    protected RegisterSourceValues() {
        this(null, null, false);
    }

    @Override
    public void complete(String system, PartyId party, Map<SourceField, String> values) {
        Known there = known.values(List.of(party.value())).get(party.value());
        if (there == null) {
            throw new DomainException.NotFound("party-not-found", "No party " + party);
        }
        List<NewAttribute> gaps = new ArrayList<>();
        StagedValues.attributes(values).forEach((key, value) -> {
            if (!there.attributes().containsKey(key)) {
                gaps.add(declared(key, value));
            }
        });
        if (gaps.isEmpty()) {
            return;
        }
        String name = there.kind() == PartyKind.PERSON ? PartyAttributes.FAMILY_NAME : PartyAttributes.ORGANISATION_NAME;
        if (gaps.stream().noneMatch(gap -> gap.key().equals(name))) {
            // registering asks for the name; what the party has already is repeated under its own value, so nothing changes
            gaps.add(declared(name, there.attributes().get(name)));
        }
        parties.register(Caller.system("import of " + system), new RegisterParty(there.kind(), there.identifier(), gaps));
    }

    @Override
    public PartyId register(String system, PartyKind kind, Map<SourceField, String> values) {
        String identifier = Compared.identifier(kind, values.get(SourceField.IDENTIFIER), acceptTestNumbers);
        if (identifier == null) {
            throw new DomainException.Conflict("identifier-needed", "A record of " + system + " has no valid number to register a party under");
        }
        List<NewAttribute> attributes = new ArrayList<>();
        StagedValues.attributes(values).forEach((key, value) -> attributes.add(declared(key, value)));
        return parties.register(Caller.system("import of " + system), new RegisterParty(kind, identifier, attributes));
    }

    private static NewAttribute declared(String key, String value) {
        return new NewAttribute(key, value, AttributeSource.DECLARED);
    }
}
