package midoffice.crm.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.PartyId;

/**
 * A party as somebody may see it.
 *
 * @param identifier    INSZ or enterprise number, digits only; just its last digits for who may not see a national number
 * @param attributes    by key, and under one key the value that counts first
 * @param withheld      kinds of data that are there and that the reader may not see
 * @param deceased      whether the person is dead: nobody should write to him or her
 * @param addressSecret whether the address is to be kept secret from anybody else
 * @param version       goes up with each change; to be given back by who changes something
 */
public record PartyView(PartyId id, PartyKind kind, String displayName, String identifier, List<Attribute> attributes,
        Set<DataCategory> withheld, boolean deceased, boolean addressSecret, long version) {

    public PartyView {
        attributes = List.copyOf(attributes);
        withheld = Set.copyOf(withheld);
    }

    /** A living party of which nothing is secret or withheld. */
    public PartyView(PartyId id, PartyKind kind, String displayName, String identifier, List<Attribute> attributes) {
        this(id, kind, displayName, identifier, attributes, Set.of(), false, false, 0);
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

    /**
     * One value with its provenance.
     *
     * @param since     when the mid office learned it
     * @param validFrom first day on which it is true, null when that is not known
     */
    public record Attribute(String key, String value, AttributeSource source, Certification certification, Instant since,
            LocalDate validFrom) {

        /** As sure as its source is. */
        public Attribute(String key, String value, AttributeSource source, Instant since) {
            this(key, value, source, source.usualCertification(), since, null);
        }
    }

    /**
     * One thing that was ever said.
     *
     * @param validUntil first day on which it was true no more, null as long as it is
     * @param known      when the mid office learned it
     * @param superseded when the mid office stopped believing it as it stands here, null as long as it does
     * @param author     who wrote it down
     */
    public record Past(String key, String value, AttributeSource source, Certification certification, LocalDate validFrom,
            LocalDate validUntil, Instant known, Instant superseded, String author) {
    }
}
