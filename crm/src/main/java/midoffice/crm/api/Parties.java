package midoffice.crm.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.PartyView.Past;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;

/**
 * The metadata store of persons and organisations. Reading personal data of somebody else is written to the access log in the same
 * transaction.
 */
public interface Parties {

    /**
     * One party with the attributes that the caller may see, and their provenance. A citizen may read only his or her own party;
     * contact-centre agents and officials what their unit has a role for (see {@link DepartmentRoles}); the system all.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code party-not-found}, also when the caller may not see it
     */
    PartyView view(Caller caller, PartyId party);

    /**
     * The same as it was: what the city believed at a moment to be true on a day.
     *
     * @param trueOn  day of the world
     * @param knownAt moment of which the city's knowledge is meant
     */
    PartyView view(Caller caller, PartyId party, LocalDate trueOn, Instant knownAt);

    /** Everything that was ever said about a party, newest knowledge first; of the kinds of data that the caller may see. */
    List<Past> history(Caller caller, PartyId party);

    /**
     * Every id of a party since it was merged with others, the one that stands for all first. For queries of what belongs to a party: nothing is moved when
     * parties are merged. It tells nothing about anybody and needs no role.
     */
    List<PartyId> same(PartyId party);

    /**
     * Finds by name (accents and case ignored, every word must match a beginning), national number, enterprise number, e-mail or telephone.
     * Contact-centre agents and officials whose unit may consult identities; by number, e-mail or telephone only who may consult those. The
     * rows shown are logged as read.
     */
    Page<PartyRow> search(Caller caller, String query, PageRequest page);

    /**
     * The party behind a login, by national or bis number (INSZ) or enterprise number. For the identity door only (role SYSTEM).
     */
    Optional<PartyId> byIdentifier(Caller caller, String identifier);

    /**
     * Registers a party with its attributes. Administrators, the system, and agents and officials whose unit may register these kinds of data;
     * only the system speaks for an authentic source. Idempotent on the identifier: a known one learns the attributes, and its id is returned;
     * without an identifier a new party is made each time.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code insz-invalid}, {@code enterprise-number-invalid}, {@code required}
     */
    PartyId register(Caller caller, RegisterParty command);

    /**
     * A citizen (own party), or an agent or official whose unit may adapt that kind of data, changes a declared value (see
     * {@link AttributeDefinition#declarable}). Values certified by an authentic source are refused.
     *
     * @param value nothing takes back what was declared
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code attribute-certified}
     */
    void declare(Caller caller, PartyId party, String attribute, String value);

    /**
     * The same, refused when somebody else changed the party since it was read.
     *
     * @param version of the {@link PartyView} that was read
     * @throws midoffice.crm.api.common.DomainException.Stale when somebody changed it since
     */
    void declare(Caller caller, PartyId party, String attribute, String value, long version);

    /**
     * An official or agent whose unit may adapt that kind of data has seen proof of a value.
     *
     * @param proof what was seen, for example {@code lease of 1 May 2026}
     */
    void verify(Caller caller, PartyId party, String attribute, String value, LocalDate validFrom, String proof);

    /**
     * @param identifier INSZ (11 digits) for a person, enterprise number (10 digits) for an organisation, null for who has none
     * @param attributes at least the name
     */
    record RegisterParty(PartyKind kind, String identifier, List<NewAttribute> attributes) {
    }

    /**
     * @param key        key of the attribute as listed in {@link PartyAttributes}
     * @param validFrom  first day on which it is true, null when that is not known
     * @param validUntil first day on which it is true no more, null as long as it is
     */
    record NewAttribute(String key, String value, AttributeSource source, Certification certification, LocalDate validFrom,
            LocalDate validUntil) {

        /** As sure as its source is, true as of now. */
        public NewAttribute(String key, String value, AttributeSource source) {
            this(key, value, source, source == null ? null : source.usualCertification(), null, null);
        }
    }

    /** A row of a search result. {@code identifierHint} shows only the last digits; {@code addressLine} is empty for who may not see it. */
    record PartyRow(PartyId id, PartyKind kind, String displayName, String identifierHint, String addressLine, boolean deceased) {
    }
}
