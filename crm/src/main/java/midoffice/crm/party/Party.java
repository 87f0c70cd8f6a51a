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
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.crm.api.AttributeDefinition;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Certification;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Parties.PartyRow;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.crm.matrix.Sight;

/**
 * A person or organisation. It learns values from sources; the surest value counts, what others said and what was so before stays beside it.
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

    @Convert(converter = UuidConverter.class)
    @Column(name = "merged_into")
    private UUID mergedInto;

    @OneToMany(mappedBy = "party", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PartyAttribute> attributes = new ArrayList<>();

    @Transient
    private transient List<Party> represented = List.of();

    /** For JPA. */
    protected Party() {
    }

    private Party(UUID id, PartyKind kind, String identifier, Instant registered) {
        this.id = id;
        this.kind = kind;
        this.identifier = identifier;
        this.registered = registered;
        this.displayName = "";
        this.sortName = "";
    }

    /** @param identifier checked digits of the INSZ or the enterprise number, null for who has none */
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

    PartyKind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    String sortName() {
        return sortName;
    }

    /**
     * A source says what the value is. What it said before is kept with its days, what other sources say stays beside it.
     *
     * @return whether the value that counts became another one
     */
    boolean learn(Statement said, String author, Instant at) {
        return counts(said.key(), at, () -> own().learn(said, author, at));
    }

    /**
     * A source takes back what it said.
     *
     * @return whether the value that counts became another one
     */
    boolean forget(String key, AttributeSource source, String author, Instant at) {
        return counts(key, at, () -> own().end(key, source, BelgianCalendar.dayOf(at), author, at));
    }

    /**
     * The list of values that a source gives for an attribute is complete.
     *
     * @return whether one ended by that
     */
    boolean keepOnly(String key, AttributeSource source, Collection<String> values, LocalDate day, String author, Instant at) {
        return counts(key, at, () -> own().endOthers(key, source, values, day, author, at));
    }

    /** @return whether an authentic source vouches for this value, so that nobody may declare another one */
    boolean isCertified(String key, LocalDate day) {
        return statements().best(key, day).map(a -> a.source().isAuthentic()).orElse(false);
    }

    /** @return the value that counts on that day, an empty text when there is none */
    String value(String key, LocalDate day) {
        return statements().best(key, day).map(PartyAttribute::value).orElse("");
    }

    /** @return what a source says now, empty when it says nothing */
    Optional<String> said(String key, AttributeSource source, LocalDate day) {
        return statements().on(day).stream().filter(row -> row.key().equals(key) && row.source() == source).map(PartyAttribute::value).findFirst();
    }

    /** @return whether somebody saw proof of this value or a register vouches for it */
    boolean isProven(String key, LocalDate day) {
        return statements().best(key, day).map(row -> row.certification().compareTo(Certification.PROVEN) >= 0).orElse(false);
    }

    /** @return every value that can be searched on, also those that do not count: somebody may call with the old number */
    Stream<String> values(String key) {
        return statements().values(key);
    }

    boolean isDead(LocalDate day) {
        return !value(PartyAttributes.DEATH_DATE, day).isEmpty();
    }

    boolean hasSecretAddress(LocalDate day) {
        return !value(PartyAttributes.ADDRESS_SECRET, day).isEmpty();
    }

    /** What counts on a day, of these categories. */
    List<PartyAttribute> shown(LocalDate day, Sight sight) {
        return seen(statements().on(day), day, sight);
    }

    /** What the city believed at a moment to be true on a day, of these categories. */
    List<PartyAttribute> shown(LocalDate day, Instant known, Sight sight) {
        return seen(statements().on(day, known), BelgianCalendar.dayOf(known), sight);
    }

    /** Everything ever said, newest knowledge first, of these categories. */
    List<PartyAttribute> everything(LocalDate today, Sight sight) {
        return seen(statements().everything().sorted(Comparator.comparing(PartyAttribute::since).reversed()).toList(), today, sight);
    }

    /** Whoever may not see a secret address sees none of its former ones either: they lead to it. */
    private List<PartyAttribute> seen(List<PartyAttribute> rows, LocalDate day, Sight sight) {
        boolean address = sight.sees(DataCategory.ADDRESS) && (!hasSecretAddress(day) || sight.sees(DataCategory.SECRET_ADDRESS));
        return rows.stream().filter(row -> {
            AttributeDefinition definition = PartyAttributes.definition(row.key()).orElse(null);
            return definition != null && (definition.address() ? address : sight.sees(definition.category()));
        }).toList();
    }

    PartyView asView(LocalDate day, Sight sight) {
        return view(shown(day, sight), day, sight);
    }

    PartyView asView(LocalDate day, Instant known, Sight sight) {
        return view(shown(day, known, sight), day, sight);
    }

    private PartyView view(List<PartyAttribute> rows, LocalDate day, Sight sight) {
        Set<DataCategory> withheld = EnumSet.noneOf(DataCategory.class);
        statements().on(day).stream().filter(row -> !rows.contains(row))
                .forEach(row -> PartyAttributes.definition(row.key()).ifPresent(d -> withheld.add(d.category())));
        if (withheld.contains(DataCategory.ADDRESS) && hasSecretAddress(day)) {
            withheld.remove(DataCategory.ADDRESS);
            withheld.add(DataCategory.SECRET_ADDRESS);
        }
        boolean number = kind == PartyKind.ORGANISATION || sight.sees(DataCategory.NATIONAL_NUMBER);
        if (!number) {
            withheld.add(DataCategory.NATIONAL_NUMBER);
        }
        List<PartyView.Attribute> shown = rows.stream().sorted(Comparator.comparingInt(row -> PartyAttributes.place(row.key())))
                .map(PartyAttribute::asView).toList();
        return new PartyView(id(), kind, displayName, number ? identifier == null ? "" : identifier : hint(), shown, withheld, isDead(day),
                hasSecretAddress(day), version);
    }

    PartyRow asRow(LocalDate day, Sight sight) {
        boolean address = sight.sees(DataCategory.ADDRESS) && !hasSecretAddress(day);
        String street = address ? value(PartyAttributes.STREET, day) : "";
        String addressLine = street.isEmpty() ? "" : new Address(street, value(PartyAttributes.HOUSE_NUMBER, day),
                value(PartyAttributes.BOX, day), value(PartyAttributes.POSTCODE, day), value(PartyAttributes.MUNICIPALITY, day)).oneLine();
        return new PartyRow(id(), kind, displayName, hint(), addressLine, isDead(day));
    }

    private String hint() {
        return identifier == null ? "" : "…" + identifier.substring(identifier.length() - SHOWN_DIGITS);
    }

    /** @return the party that stands for this one, empty when it stands for itself */
    Optional<PartyId> mergedInto() {
        return Optional.ofNullable(mergedInto).map(PartyId::new);
    }

    /** @param kept null to stand for itself again */
    void mergeInto(PartyId kept) {
        mergedInto = kept == null ? null : kept.value();
    }

    /** Lets the view show what is known of those that this party stands for too. Nothing of them is stored with it. */
    void standFor(List<Party> others) {
        represented = List.copyOf(others);
    }

    /** @return its id, and those of the parties that it stands for when they are loaded */
    List<PartyId> ids() {
        return Stream.concat(Stream.of(this), represented.stream()).map(Party::id).toList();
    }

    /** The source gave another number; the former one still leads here. */
    void renumber(String newIdentifier, AttributeSource source, String author, Instant at) {
        if (identifier != null) {
            own().learn(new Statement(PartyAttributes.FORMER_NUMBER, identifier, source, source.usualCertification(), null, null), author, at);
        }
        identifier = newIdentifier;
    }

    /** What is said about the party itself: all that is ever written, and what it is called by. */
    private Statements own() {
        return new Statements(this, attributes);
    }

    private String ownValue(String key, LocalDate day) {
        return own().best(key, day).map(PartyAttribute::value).orElse("");
    }

    /** The same, with what is said about those that it stands for when they are loaded. */
    private Statements statements() {
        if (represented.isEmpty()) {
            return own();
        }
        List<PartyAttribute> all = new ArrayList<>(attributes);
        represented.forEach(other -> all.addAll(other.attributes));
        return new Statements(this, all);
    }

    private boolean counts(String key, Instant at, Runnable change) {
        LocalDate today = BelgianCalendar.dayOf(at);
        List<String> before = counting(key, today);
        change.run();
        boolean changed = !counting(key, today).equals(before);
        if (changed) {
            rename(today);
        }
        return changed;
    }

    /** Of an attribute that a party has several of, all count. */
    private List<String> counting(String key, LocalDate day) {
        return PartyAttributes.definition(key).map(AttributeDefinition::multiple).orElse(false)
                ? own().on(day).stream().filter(a -> a.key().equals(key)).map(PartyAttribute::value).sorted().toList()
                : List.of(ownValue(key, day));
    }

    private void rename(LocalDate day) {
        String name = kind == PartyKind.ORGANISATION ? ownValue(PartyAttributes.ORGANISATION_NAME, day)
                : Stream.of(ownValue(PartyAttributes.GIVEN_NAME, day), ownValue(PartyAttributes.FAMILY_NAME, day)).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        this.displayName = name;
        // A list of people is sorted by family name, as on paper.
        this.sortName = SearchText.sortKey(kind == PartyKind.ORGANISATION ? name
                : ownValue(PartyAttributes.FAMILY_NAME, day) + " " + ownValue(PartyAttributes.GIVEN_NAME, day));
    }
}
