package midoffice.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.event.PartyChanged;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.api.spi.SourceRecord.Value;

/** Lets a party learn what an authentic source says about it now, with the days from which it is so. */
@ApplicationScoped
public class PartyLearning {

    private static final Logger LOG = Logger.getLogger(PartyLearning.class.getName());

    private final PartyRepository parties;
    private final MergeRepository merges;
    private final Event<PartyChanged> changed;
    private final Clock clock;

    protected PartyLearning() {
        this(null, null, null, null);
    }

    @Inject
    PartyLearning(PartyRepository parties, MergeRepository merges, Event<PartyChanged> changed, Clock clock) {
        this.parties = parties;
        this.merges = merges;
        this.changed = changed;
        this.clock = clock;
    }

    /** The party with that number, whether it is its present or a former one. */
    @Transactional
    public Optional<PartyId> byIdentifier(String identifier) {
        return parties.byIdentifier(identifier);
    }

    /** Its number, empty when it has none or does not stand for itself. */
    @Transactional
    public Optional<PartyNumber> number(PartyId party) {
        return parties.find(party).filter(found -> found.mergedInto().isEmpty() && found.identifier() != null)
                .map(found -> new PartyNumber(found.kind(), found.identifier()));
    }

    /**
     * Learns a record.
     *
     * @param author who or what asked the source
     * @return keys of attributes of which the value that counts became another one
     */
    @Transactional
    public Set<String> learn(PartyId id, SourceRecord record, AttributeSource source, String author) {
        Party party = parties.findForChange(id).orElseThrow();
        Instant now = clock.instant();
        Set<String> keys = new TreeSet<>();
        if (!Objects.equals(party.identifier(), record.identifier())) {
            Optional<PartyId> other = parties.byIdentifier(record.identifier()).filter(found -> !found.equals(id));
            if (other.isPresent()) {
                merges.merge(parties.findForChange(other.get()).orElseThrow(), party, author, "Samengevoegd door de bron", now);
            } else {
                party.renumber(record.identifier(), source, author, now);
            }
        }
        List<Value> values = record.values().stream().filter(PartyLearning::isUsable).sorted(
                Comparator.comparing(Value::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
        for (Value said : values) {
            if (party.learn(new Statement(said.key(), said.value().strip(), source, source.usualCertification(), said.validFrom(), said.validUntil()),
                    author, now)) {
                keys.add(said.key());
            }
        }
        for (String key : record.complete()) {
            List<Value> stated = values.stream().filter(v -> v.key().equals(key)).toList();
            if (party.keepOnly(key, source, stated.stream().map(v -> v.value().strip()).toList(), day(key, values, now), author, now)) {
                keys.add(key);
            }
        }
        parties.changed(party);
        parties.flush();
        if (!keys.isEmpty()) {
            changed.fire(new PartyChanged(id, keys));
        }
        return keys;
    }

    /** What a source states and the city cannot take must not hold up the rest: it is told in the server's log, without the value. */
    private static boolean isUsable(Value said) {
        boolean usable = PartyAttributes.definition(said.key()).isPresent() && said.value() != null && !said.value().isBlank()
                && AttributeRules.check(said.key(), said.value().strip()).isEmpty()
                && (said.validFrom() == null || said.validUntil() == null || said.validFrom().isBefore(said.validUntil()));
        if (!usable) {
            LOG.log(Level.WARNING, "A source states a value of {0} that cannot be taken", said.key());
        }
        return usable;
    }

    /** A part of an address that is not stated any more ended when the other parts began. */
    private static LocalDate day(String key, List<Value> values, Instant now) {
        boolean address = PartyAttributes.definition(key).orElseThrow().address();
        return values.stream().filter(v -> address && PartyAttributes.definition(v.key()).orElseThrow().address()).map(Value::validFrom)
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(BelgianCalendar.dayOf(now));
    }
}
