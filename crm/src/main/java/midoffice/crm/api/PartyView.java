package midoffice.crm.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.PartyId;

/**
 * A party as somebody may see it.
 *
 * @param identifier INSZ or enterprise number, digits only
 */
public record PartyView(PartyId id, PartyKind kind, String displayName, String identifier, List<Attribute> attributes) {

    public PartyView {
        attributes = List.copyOf(attributes);
    }

    public Optional<Attribute> attribute(String key) {
        return attributes.stream().filter(a -> a.key().equals(key)).findFirst();
    }

    /** @return the value of that attribute, an empty text when it is not known */
    public String value(String key) {
        return attribute(key).map(Attribute::value).orElse("");
    }

    /** @return the address, null when no street is known */
    public Address address() {
        return value(PartyAttributes.STREET).isEmpty() ? null : new Address(value(PartyAttributes.STREET),
                value(PartyAttributes.HOUSE_NUMBER), value(PartyAttributes.BOX), value(PartyAttributes.POSTCODE),
                value(PartyAttributes.MUNICIPALITY));
    }

    /** One value with its provenance; {@code since} is when the mid office learned it. */
    public record Attribute(String key, String value, AttributeSource source, Instant since) {
    }
}
