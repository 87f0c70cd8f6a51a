package midoffice.crm.api;

import java.util.List;
import java.util.Optional;
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
     * One party with all its attributes and their provenance. A citizen may read only his or her own party; contact-centre agents,
     * officials and the system may read any.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code party-not-found}, also when the caller may not see it
     */
    PartyView view(Caller caller, PartyId party);

    /**
     * Finds by name (accents and case ignored, every word must match a beginning), national number, enterprise number, e-mail or telephone.
     * Contact-centre agents and officials only. The rows shown are logged as read.
     */
    Page<PartyRow> search(Caller caller, String query, PageRequest page);

    /**
     * The party behind a login, by national or bis number (INSZ) or enterprise number. For the identity door only (role SYSTEM).
     */
    Optional<PartyId> byIdentifier(Caller caller, String identifier);

    /**
     * Registers a party with its attributes. Administrators and the system. Idempotent on the identifier: a known one is updated with the
     * attributes that outrank what is stored (an authentic source beats a declared value), and its id is returned.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code insz-invalid}, {@code enterprise-number-invalid}, {@code required}
     */
    PartyId register(Caller caller, RegisterParty command);

    /**
     * A citizen (own party), agent or official changes a declared value: {@code person.email}, {@code person.phone}. Values certified by an
     * authentic source are refused.
     *
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code attribute-certified}
     */
    void declare(Caller caller, PartyId party, String attribute, String value);

    /**
     * @param identifier INSZ (11 digits) for a person, enterprise number (10 digits) for an organisation
     * @param attributes at least the name
     */
    record RegisterParty(PartyKind kind, String identifier, List<NewAttribute> attributes) {
    }

    /** @param key key of the attribute as listed in {@link PartyAttributes} */
    record NewAttribute(String key, String value, AttributeSource source) {
    }

    /** A row of a search result. {@code identifierHint} shows only the last digits. */
    record PartyRow(PartyId id, PartyKind kind, String displayName, String identifierHint, String addressLine) {
    }
}
