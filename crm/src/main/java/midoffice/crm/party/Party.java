package midoffice.crm.party;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Parties.PartyRow;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * A person or organisation. It learns values from sources; the value of the best source counts, what the others said stays beside it.
 */
@Entity
@Table(name = "crm_party")
public class Party {

    private static final int SHOWN_DIGITS = 4;

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PartyKind kind;

    @Column(name = "identifier")
    private String identifier;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "sort_name")
    private String sortName;

    @Column(name = "registered")
    private Instant registered;

    @OneToMany(mappedBy = "party", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PartyAttribute> attributes = new ArrayList<>();

    /** For JPA. */
    protected Party() {
    }

    private Party(UUID id, PartyKind kind, String identifier, Instant registered) {
        this.id = id;
        this.kind = kind;
        this.identifier = identifier;
        this.registered = registered;
        rename();
    }

    /** @param identifier checked digits of the INSZ or the enterprise number */
    static Party of(UUID id, PartyKind kind, String identifier, Instant registered) {
        return new Party(id, kind, identifier, registered);
    }

    PartyId id() {
        return new PartyId(id);
    }

    String identifier() {
        return identifier;
    }

    String displayName() {
        return displayName;
    }

    String sortName() {
        return sortName;
    }

    /**
     * A source says what the value is. What it said before is replaced, what other sources said stays.
     *
     * @return whether the value that counts became another one
     */
    boolean learn(String key, String value, AttributeSource source, String author, Instant at) {
        String before = value(key);
        Optional<PartyAttribute> known = stated(key, source);
        if (known.isEmpty()) {
            attributes.add(new PartyAttribute(this, key, source, value, author, at));
        } else if (!known.get().value().equals(value)) {
            known.get().restate(value, author, at);
        }
        return counts(key, before);
    }

    /**
     * A source takes back what it said.
     *
     * @return whether the value that counts became another one
     */
    boolean forget(String key, AttributeSource source) {
        String before = value(key);
        stated(key, source).ifPresent(attributes::remove);
        return counts(key, before);
    }

    /** @return whether an authentic source vouches for this value, so that nobody may declare another one */
    boolean isCertified(String key) {
        return best(key).map(a -> a.source().isAuthentic()).orElse(false);
    }

    /** @return the value that counts, an empty text when there is none */
    String value(String key) {
        return best(key).map(PartyAttribute::value).orElse("");
    }

    /** @return every value that can be searched on, also those that do not count: somebody may call with the old number */
    Stream<String> values(String key) {
        return attributes.stream().filter(a -> a.key().equals(key)).map(PartyAttribute::value);
    }

    PartyView asView() {
        return new PartyView(id(), kind, displayName, identifier,
                attributes.stream().sorted(PartyAttribute.BEST_FIRST).map(PartyAttribute::asView).toList());
    }

    PartyRow asRow() {
        String street = value(PartyAttributes.STREET);
        String addressLine = street.isEmpty() ? "" : new Address(street, value(PartyAttributes.HOUSE_NUMBER), value(PartyAttributes.BOX),
                value(PartyAttributes.POSTCODE), value(PartyAttributes.MUNICIPALITY)).oneLine();
        return new PartyRow(id(), kind, displayName, "…" + identifier.substring(identifier.length() - SHOWN_DIGITS), addressLine);
    }

    private boolean counts(String key, String before) {
        boolean changed = !value(key).equals(before);
        if (changed) {
            rename();
        }
        return changed;
    }

    private void rename() {
        String name = kind == PartyKind.ORGANISATION ? value(PartyAttributes.ORGANISATION_NAME)
                : Stream.of(value(PartyAttributes.GIVEN_NAME), value(PartyAttributes.FAMILY_NAME)).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        this.displayName = name;
        // A list of people is sorted by family name, as on paper.
        this.sortName = SearchText.sortKey(kind == PartyKind.ORGANISATION ? name
                : value(PartyAttributes.FAMILY_NAME) + " " + value(PartyAttributes.GIVEN_NAME));
    }

    private Optional<PartyAttribute> best(String key) {
        return attributes.stream().filter(a -> a.key().equals(key)).min(PartyAttribute.BEST_FIRST);
    }

    private Optional<PartyAttribute> stated(String key, AttributeSource source) {
        return attributes.stream().filter(a -> a.key().equals(key) && a.source() == source).findFirst();
    }
}
