package midoffice.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyExchange.Extract;
import midoffice.crm.api.PartyExchange.Found;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.event.PartyChanged;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows, finds and changes parties as far as a disclosure goes. It logs nothing: whoever calls knows for whom it was. */
@ApplicationScoped
public class DisclosedParties {

    private static final int MOST_CANDIDATES = 200;

    private final PartyRepository parties;
    private final Event<PartyChanged> changed;
    private final Clock clock;
    private final boolean acceptTestNumbers;

    protected DisclosedParties() {
        this(null, null, null, false);
    }

    @Inject
    DisclosedParties(PartyRepository parties, Event<PartyChanged> changed, Clock clock,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTestNumbers) {
        this.parties = parties;
        this.changed = changed;
        this.clock = clock;
        this.acceptTestNumbers = acceptTestNumbers;
    }

    /** The party that stands for it, empty when there is none or nothing of such a party is disclosed. */
    @Transactional
    public Optional<Extract> show(PartyId party, Disclosure disclosure, int retentionDays) {
        return parties.findStanding(party).filter(found -> disclosure.knows(found.kind()))
                .map(found -> disclosure.extract(found, today(), retentionDays));
    }

    /** @throws DomainException.Invalid {@code identifier-invalid} */
    @Transactional
    public Optional<Extract> byIdentifier(String identifier, Disclosure disclosure, int retentionDays) {
        String digits = PartyNumber.digits(identifier, acceptTestNumbers).orElseThrow(() -> new DomainException.Invalid("identifier",
                "identifier-invalid", "This is no national, bis or enterprise number."));
        return parties.byIdentifier(digits).flatMap(party -> show(party, disclosure, retentionDays));
    }

    /**
     * @param givenName null for any
     * @throws DomainException.Invalid {@code date-invalid} for a birth date that is none, {@code required} for a name without letters
     */
    @Transactional
    public Found born(String familyName, String givenName, String birthDate, Disclosure disclosure, int most, int retentionDays) {
        List<String> family = words("familyName", familyName);
        List<String> given = givenName == null ? List.of() : words("givenName", givenName);
        if (!AttributeRules.check(PartyAttributes.BIRTH_DATE, birthDate).isEmpty()) {
            throw new DomainException.Invalid("birthDate", "date-invalid", "birthDate must be a date such as 1985-07-30.");
        }
        if (!disclosure.knows(PartyKind.PERSON)) {
            return new Found(List.of(), false);
        }
        LocalDate today = today();
        List<Party> candidates = parties.born(family, birthDate, MOST_CANDIDATES);
        List<Party> found = candidates.stream().filter(party -> disclosure.finds(party, PartyAttributes.FAMILY_NAME, family, today)
                && disclosure.finds(party, PartyAttributes.BIRTH_DATE, SearchText.words(birthDate), today)
                && (given.isEmpty() || disclosure.finds(party, PartyAttributes.GIVEN_NAME, given, today))).toList();
        return new Found(found.stream().limit(most).map(party -> disclosure.extract(party, today, retentionDays)).toList(),
                found.size() > most || candidates.size() == MOST_CANDIDATES);
    }

    /** As {@link midoffice.crm.api.PartyExchange#write}. @param author who says it */
    @Transactional
    public Extract write(PartyId id, Map<String, String> values, String tag, Disclosure disclosure, int retentionDays, String author) {
        PartyId standing = parties.findStanding(id).map(Party::id).orElseThrow(() -> notFound(id));
        Party party = parties.findForChange(standing).filter(found -> disclosure.knows(found.kind())).orElseThrow(() -> notFound(id));
        check(party.kind(), values, disclosure);
        Instant now = clock.instant();
        LocalDate today = BelgianCalendar.dayOf(now);
        boolean same = values.entrySet().stream().allMatch(said -> party.said(said.getKey(), AttributeSource.DEPARTMENT, today).orElse("")
                .equals(text(said.getValue())));
        if (!same) {
            if (party.mergedInto().isPresent() || !disclosure.extract(party, today, retentionDays).tag().equals(tag)) {
                throw new DomainException.Stale("party-changed", standing + " is not as it was read");
            }
            learn(party, values, author, now);
        }
        return show(standing, disclosure, retentionDays).orElseThrow(() -> notFound(id));
    }

    private void learn(Party party, Map<String, String> values, String author, Instant now) {
        LocalDate today = BelgianCalendar.dayOf(now);
        for (String key : new TreeSet<>(values.keySet())) {
            if (party.isProven(key, today)) {
                throw new DomainException.Conflict("attribute-certified", key + " is certified");
            }
        }
        Set<String> keys = new TreeSet<>();
        values.forEach((key, value) -> {
            boolean another = text(value).isEmpty() ? party.forget(key, AttributeSource.DEPARTMENT, author, now) : party.learn(new Statement(key,
                    text(value), AttributeSource.DEPARTMENT, AttributeSource.DEPARTMENT.usualCertification(), null, null), author, now);
            if (another) {
                keys.add(key);
            }
        });
        parties.changed(party);
        parties.flush();
        if (!keys.isEmpty()) {
            changed.fire(new PartyChanged(party.id(), keys));
        }
    }

    private static void check(PartyKind kind, Map<String, String> values, Disclosure disclosure) {
        List<Violation> refused = new ArrayList<>();
        List<Violation> wrong = new ArrayList<>();
        values.forEach((key, value) -> {
            if (!disclosure.writes(key)) {
                refused.add(new Violation(key, "not-writable", "The contract does not let you write this."));
            } else if (PartyAttributes.definition(key).filter(d -> d.fits(kind)).isEmpty()) {
                wrong.add(new Violation(key, "attribute-unknown", "Such a party has no such attribute."));
            } else if (!text(value).isEmpty()) {
                wrong.addAll(AttributeRules.check(key, text(value)));
            }
        });
        if (!refused.isEmpty()) {
            throw new DomainException.Refused("not-writable", "Not writable: " + refused.get(0).field(), refused);
        }
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid(wrong.get(0).code(), "Attributes refused: " + wrong.get(0).field(), wrong);
        }
    }

    private static List<String> words(String field, String name) {
        List<String> words = SearchText.words(name);
        if (words.isEmpty()) {
            throw new DomainException.Invalid(field, "required", "Give " + field + ".");
        }
        return words;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private LocalDate today() {
        return BelgianCalendar.dayOf(clock.instant());
    }

    private static DomainException.NotFound notFound(PartyId party) {
        return new DomainException.NotFound("party-not-found", "No party " + party + " for this client");
    }
}
