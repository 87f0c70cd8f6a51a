package midoffice.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import midoffice.crm.api.AttributeDefinition;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Certification;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.PartyView.Past;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.NationalNumber;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.Violations;
import midoffice.crm.api.event.PartyChanged;
import midoffice.crm.api.event.PartyRegistered;
import midoffice.crm.matrix.Sight;
import midoffice.crm.matrix.Sights;
import midoffice.crm.once.ClaimRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Registers, shows, finds and changes parties. */
@ApplicationScoped
class KeepParties implements Parties {

    private final PartyRepository parties;
    private final ClaimRepository claims;
    private final AccessLog accessLog;
    private final Sights sights;
    private final Event<PartyRegistered> registered;
    private final Event<PartyChanged> changed;
    private final Clock clock;
    private final boolean acceptTestNumbers;

    @Inject
    KeepParties(PartyRepository parties, ClaimRepository claims, AccessLog accessLog, Sights sights, Event<PartyRegistered> registered,
            Event<PartyChanged> changed, Clock clock,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTestNumbers) {
        this.parties = parties;
        this.claims = claims;
        this.accessLog = accessLog;
        this.sights = sights;
        this.registered = registered;
        this.changed = changed;
        this.clock = clock;
        this.acceptTestNumbers = acceptTestNumbers;
    }

    /** For the container's proxy. */
    protected KeepParties() {
        this(null, null, null, null, null, null, null, false);
    }

    @Override
    @Transactional
    public PartyView view(Caller caller, PartyId party) {
        Instant now = clock.instant();
        return view(caller, party, (found, sight) -> found.asView(BelgianCalendar.dayOf(now), sight));
    }

    @Override
    @Transactional
    public PartyView view(Caller caller, PartyId party, LocalDate trueOn, Instant knownAt) {
        return view(caller, party, (found, sight) -> found.asView(trueOn, knownAt, sight));
    }

    private PartyView view(Caller caller, PartyId party, BiFunction<Party, Sight, PartyView> as) {
        Sight sight = sights.of(caller, party);
        PartyView view = as.apply(readable(party, sight), sight);
        logRead(caller, party, "personal-data", view.attributes().stream().map(PartyView.Attribute::key).toList(), sight, view.kind());
        return view;
    }

    @Override
    @Transactional
    public List<Past> history(Caller caller, PartyId party) {
        Sight sight = sights.of(caller, party);
        Party found = readable(party, sight);
        List<Past> all = found.everything(BelgianCalendar.dayOf(clock.instant()), sight).stream().map(PartyAttribute::asPast).toList();
        logRead(caller, party, "history", all.stream().map(Past::key).toList(), sight, found.kind());
        return all;
    }

    private Party readable(PartyId party, Sight sight) {
        return parties.findStanding(party).filter(found -> PartyRights.mayKnow(sight, found.kind())).orElseThrow(() -> notFound(party));
    }

    @Override
    @Transactional
    public List<PartyId> same(Caller caller, PartyId party) {
        if (caller.roles().isEmpty()) {
            throw notFound(party);
        }
        return parties.same(party);
    }

    private void logRead(Caller caller, PartyId party, String category, List<String> fields, Sight sight, PartyKind kind) {
        if (!caller.owns(party)) {
            accessLog.recordRead(caller, party, category, null, fields,
                    sight.legalBasis(kind == PartyKind.PERSON ? DataCategory.IDENTITY : DataCategory.COMPANY).orElse(null));
        }
    }

    @Override
    @Transactional
    public Page<PartyRow> search(Caller caller, String query, PageRequest page) {
        caller.requireAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
        Sight sight = sights.of(caller);
        PartyQuery wanted = PartyQuery.of(query);
        if (wanted.isEmpty() || sight.seesNothing()) {
            return new Page<>(List.of(), 0, null);
        }
        List<Party> found = parties.search(wanted, sight, PartyCursor.parse(page.after()), page.size() + 1);
        boolean more = found.size() > page.size();
        List<Party> shown = more ? found.subList(0, page.size()) : found;
        shown.forEach(party -> accessLog.recordRead(caller, party.id(), "search-result", null));
        LocalDate today = BelgianCalendar.dayOf(clock.instant());
        return new Page<>(shown.stream().map(party -> party.asRow(today, sight)).toList(), parties.count(wanted, sight),
                more ? PartyCursor.of(shown.get(shown.size() - 1)).text() : null);
    }

    @Override
    @Transactional
    public Optional<PartyId> byIdentifier(Caller caller, String identifier) {
        caller.requireAny(Role.SYSTEM);
        return PartyNumber.digits(identifier, acceptTestNumbers).flatMap(parties::byIdentifier).flatMap(parties::findStanding).map(Party::id);
    }

    @Override
    @Transactional
    public PartyId register(Caller caller, RegisterParty command) {
        requireMayRegister(caller, command);
        String identifier = checkedIdentifier(command);
        Violations.refuse("Attributes", AttributeRules.check(command.kind(), command.attributes()));
        PartyId id = new PartyId(identifier == null ? Ids.next() : claims.claim("party", identifier,
                parties.byIdentifier(identifier).map(PartyId::value).orElseGet(Ids::next)));
        Optional<Party> known = parties.findForChange(id);
        Instant now = clock.instant();
        Party party = known.orElseGet(() -> Party.of(id.value(), command.kind(), identifier, now));
        Set<String> changedKeys = learn(party, command.attributes(), caller, now);
        if (known.isEmpty()) {
            parties.add(party);
        } else {
            parties.changed(party);
        }
        parties.flush();
        if (known.isEmpty()) {
            registered.fire(new PartyRegistered(id));
        } else if (!changedKeys.isEmpty()) {
            changed.fire(new PartyChanged(id, changedKeys));
        }
        return id;
    }

    @Override
    @Transactional
    public void declare(Caller caller, PartyId party, String attribute, String value) {
        declared(caller, party, attribute, value, -1);
    }

    @Override
    @Transactional
    public void declare(Caller caller, PartyId party, String attribute, String value, long version) {
        declared(caller, party, attribute, value, version);
    }

    private void declared(Caller caller, PartyId party, String attribute, String value, long version) {
        Sight sight = sights.of(caller, party);
        AttributeDefinition definition = adaptable(party, attribute, sight);
        if (!definition.declarable()) {
            throw new DomainException.Invalid(attribute, "attribute-not-declarable", "Dit gegeven kunt u niet zelf wijzigen.");
        }
        String text = value == null ? "" : value.strip();
        if (!text.isEmpty()) {
            Violations.refuse("Attributes", AttributeRules.check(attribute, text));
        }
        Instant now = clock.instant();
        Party changing = changeable(party, sight, version);
        if (changing.isCertified(attribute, BelgianCalendar.dayOf(now))) {
            throw new DomainException.Conflict("attribute-certified", attribute + " of " + party + " comes from an authentic source");
        }
        Certification certification = caller.owns(party) ? Certification.OWN_LOGIN : Certification.UNPROVEN;
        boolean another = text.isEmpty() ? changing.forget(attribute, AttributeSource.DECLARED, caller.subject(), now) : changing.learn(
                new Statement(attribute, text, AttributeSource.DECLARED, certification, null, null), caller.subject(), now);
        finish(changing, another ? Set.of(attribute) : Set.of());
    }

    @Override
    @Transactional
    public void verify(Caller caller, PartyId party, String attribute, String value, LocalDate validFrom, String proof) {
        caller.requireAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
        Sight sight = sights.of(caller);
        adaptable(party, attribute, sight);
        if (value == null || value.isBlank()) {
            throw new DomainException.Invalid(attribute, "required", "Vul dit in.");
        }
        if (proof == null || proof.isBlank()) {
            throw new DomainException.Invalid("proof", "required", "Vul in welk bewijs u zag.");
        }
        Violations.refuse("Attributes", AttributeRules.check(attribute, value.strip()));
        Instant now = clock.instant();
        Party changing = changeable(party, sight, -1);
        boolean another = changing.learn(new Statement(attribute, value.strip(), AttributeSource.VERIFIED_BY_STAFF, Certification.PROVEN,
                validFrom, null), caller.subject() + ": " + proof.strip(), now);
        finish(changing, another ? Set.of(attribute) : Set.of());
    }

    private static AttributeDefinition adaptable(PartyId party, String attribute, Sight sight) {
        AttributeDefinition definition = PartyAttributes.definition(attribute)
                .orElseThrow(() -> new DomainException.Invalid(attribute, "attribute-unknown", "Dit gegeven bestaat niet."));
        if (sight.seesNothing()) {
            throw notFound(party);
        }
        if (!sight.may(Entitlement.ADAPT, definition.category())) {
            throw new DomainException.Refused("not-allowed", "No role to adapt " + definition.category());
        }
        return definition;
    }

    /** @param version that was read, negative when it does not matter */
    private Party changeable(PartyId party, Sight sight, long version) {
        Party changing = parties.findForChange(party).filter(found -> PartyRights.mayKnow(sight, found.kind()))
                .orElseThrow(() -> notFound(party));
        if (version >= 0 && changing.version() != version) {
            throw new DomainException.Stale("party-changed", party + " is at " + changing.version() + ", not at " + version);
        }
        return changing;
    }

    private void finish(Party party, Set<String> keys) {
        parties.changed(party);
        parties.flush();
        if (!keys.isEmpty()) {
            changed.fire(new PartyChanged(party.id(), keys));
        }
    }

    /** An official or agent writes down what somebody says or shows; only the system speaks for an authentic source. */
    private void requireMayRegister(Caller caller, RegisterParty command) {
        if (caller.hasAny(Role.ADMINISTRATOR, Role.SYSTEM)) {
            return;
        }
        caller.requireAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
        Sight sight = sights.of(caller);
        for (NewAttribute attribute : command.attributes()) {
            boolean may = PartyAttributes.definition(attribute.key()).map(d -> sight.may(Entitlement.REGISTER, d.category())).orElse(true);
            if (!may || attribute.source() != null && attribute.source().isAuthentic()) {
                throw new DomainException.Refused("not-allowed", caller.subject() + " may not register " + attribute.key());
            }
        }
    }

    private String checkedIdentifier(RegisterParty command) {
        if (command.kind() == null) {
            throw new DomainException.Invalid("kind", "required", "Kies een persoon of een organisatie.");
        }
        if (command.identifier() == null || command.identifier().isBlank()) {
            return null;
        }
        if (command.kind() == PartyKind.PERSON) {
            return NationalNumber.parse(command.identifier(), acceptTestNumbers).map(NationalNumber::digits).orElseThrow(
                    () -> new DomainException.Invalid("identifier", "insz-invalid",
                            "Dit is geen geldig rijksregisternummer of bisnummer."));
        }
        return EnterpriseNumber.parse(command.identifier()).map(EnterpriseNumber::digits).orElseThrow(
                () -> new DomainException.Invalid("identifier", "enterprise-number-invalid", "Dit is geen geldig ondernemingsnummer."));
    }

    /** @return keys of which the value that counts became another one */
    private static Set<String> learn(Party party, List<NewAttribute> attributes, Caller caller, Instant now) {
        Set<String> keys = new TreeSet<>();
        for (NewAttribute attribute : attributes) {
            if (attribute.value() != null && !attribute.value().isBlank() && party.learn(statement(attribute), caller.subject(), now)) {
                keys.add(attribute.key());
            }
        }
        return keys;
    }

    private static Statement statement(NewAttribute said) {
        Certification certification = said.certification() == null ? said.source().usualCertification() : said.certification();
        return new Statement(said.key(), said.value().strip(), said.source(), certification, said.validFrom(), said.validUntil());
    }

    private static DomainException.NotFound notFound(PartyId party) {
        return new DomainException.NotFound("party-not-found", "No party " + party + " for this caller");
    }
}
