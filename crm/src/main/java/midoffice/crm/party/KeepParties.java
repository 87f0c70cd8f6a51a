package midoffice.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.NationalNumber;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.event.PartyChanged;
import midoffice.crm.api.event.PartyRegistered;
import midoffice.crm.once.ClaimRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Registers, shows, finds and changes parties. */
@ApplicationScoped
class KeepParties implements Parties {

    private final PartyRepository parties;
    private final ClaimRepository claims;
    private final AccessLog accessLog;
    private final Event<PartyRegistered> registered;
    private final Event<PartyChanged> changed;
    private final Clock clock;
    private final boolean acceptTestNumbers;

    @Inject
    KeepParties(PartyRepository parties, ClaimRepository claims, AccessLog accessLog, Event<PartyRegistered> registered,
            Event<PartyChanged> changed, Clock clock,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTestNumbers) {
        this.parties = parties;
        this.claims = claims;
        this.accessLog = accessLog;
        this.registered = registered;
        this.changed = changed;
        this.clock = clock;
        this.acceptTestNumbers = acceptTestNumbers;
    }

    /** For the container's proxy. */
    protected KeepParties() {
        this(null, null, null, null, null, null, false);
    }

    @Override
    @Transactional
    public PartyView view(Caller caller, PartyId party) {
        if (!PartyRights.mayRead(caller, party)) {
            throw notFound(party);
        }
        PartyView view = parties.find(party).orElseThrow(() -> notFound(party)).asView();
        if (!party.equals(caller.party())) {
            accessLog.recordRead(caller, party, "personal-data", null);
        }
        return view;
    }

    @Override
    @Transactional
    public Page<PartyRow> search(Caller caller, String query, PageRequest page) {
        caller.requireAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
        PartyQuery wanted = PartyQuery.of(query);
        if (wanted.isEmpty()) {
            return new Page<>(List.of(), 0, null);
        }
        List<Party> found = parties.search(wanted, PartyCursor.parse(page.after()), page.size() + 1);
        boolean more = found.size() > page.size();
        List<Party> shown = more ? found.subList(0, page.size()) : found;
        shown.forEach(party -> accessLog.recordRead(caller, party.id(), "search-result", null));
        return new Page<>(shown.stream().map(Party::asRow).toList(), parties.count(wanted),
                more ? PartyCursor.of(shown.get(shown.size() - 1)).text() : null);
    }

    @Override
    @Transactional
    public Optional<PartyId> byIdentifier(Caller caller, String identifier) {
        caller.requireAny(Role.SYSTEM);
        Optional<String> digits = NationalNumber.parse(identifier, acceptTestNumbers).map(NationalNumber::digits)
                .or(() -> EnterpriseNumber.parse(identifier).map(EnterpriseNumber::digits));
        return digits.flatMap(parties::byIdentifier);
    }

    @Override
    @Transactional
    public PartyId register(Caller caller, RegisterParty command) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        String identifier = checkedIdentifier(command);
        refuse(AttributeRules.check(command.kind(), command.attributes()));
        UUID proposed = parties.byIdentifier(identifier).map(PartyId::value).orElseGet(Ids::next);
        PartyId id = new PartyId(claims.claim("party", identifier, proposed));
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
        if (!PartyRights.mayDeclare(caller, party)) {
            throw notFound(party);
        }
        if (!AttributeRules.DECLARABLE.contains(attribute)) {
            throw new DomainException.Invalid(attribute, "attribute-not-declarable", "Dit gegeven kunt u niet zelf wijzigen.");
        }
        String text = value == null ? "" : value.strip();
        if (!text.isEmpty()) {
            refuse(AttributeRules.check(attribute, text));
        }
        Party changing = parties.findForChange(party).orElseThrow(() -> notFound(party));
        if (changing.isCertified(attribute)) {
            throw new DomainException.Conflict("attribute-certified", attribute + " of " + party + " comes from an authentic source");
        }
        boolean another = text.isEmpty() ? changing.forget(attribute, AttributeSource.DECLARED)
                : changing.learn(attribute, text, AttributeSource.DECLARED, caller.subject(), clock.instant());
        parties.changed(changing);
        parties.flush();
        if (another) {
            changed.fire(new PartyChanged(party, Set.of(attribute)));
        }
    }

    private String checkedIdentifier(RegisterParty command) {
        if (command.kind() == null) {
            throw new DomainException.Invalid("kind", "required", "Kies een persoon of een organisatie.");
        }
        if (command.identifier() == null || command.identifier().isBlank()) {
            throw new DomainException.Invalid("identifier", "required", "Vul het nummer in.");
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
            if (attribute.value() != null && !attribute.value().isBlank()
                    && party.learn(attribute.key(), attribute.value().strip(), attribute.source(), caller.subject(), now)) {
                keys.add(attribute.key());
            }
        }
        return keys;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new DomainException.Invalid(violations.get(0).code(), "Attributes refused: " + violations.get(0).field(), violations);
        }
    }

    private static DomainException.NotFound notFound(PartyId party) {
        return new DomainException.NotFound("party-not-found", "No party " + party + " for this caller");
    }
}
