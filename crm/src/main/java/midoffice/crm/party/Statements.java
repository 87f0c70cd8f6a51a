package midoffice.crm.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import midoffice.crm.api.AttributeDefinition;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.common.BelgianCalendar;

/**
 * Everything that was ever said about a party, in two times: that of the world (from when until when it is true) and that of the city (from when
 * until when it was believed). Nothing is overwritten: what changes is superseded and said again with other days.
 */
final class Statements {

    private final Party party;
    private final Collection<PartyAttribute> rows;

    Statements(Party party, Collection<PartyAttribute> rows) {
        this.party = party;
        this.rows = rows;
    }

    /**
     * A source says something. A later day of beginning means that the world changed; the same day means that the source corrects itself; an
     * earlier day is news about the past that arrives late, and leaves the present as it is.
     */
    void learn(Statement said, String author, Instant at) {
        Optional<PartyAttribute> open = open(said);
        if (open.isEmpty()) {
            if (rows.stream().noneMatch(r -> r.isBelieved() && r.statement().equals(said))) {
                add(said, author, at);
            }
            return;
        }
        Statement known = open.get().statement();
        if (!said.isOpen()) {
            learnPast(open.get(), said, author, at);
        } else if (known.value().equals(said.value())) {
            confirm(open.get(), said, author, at);
        } else {
            replace(open.get(), said, author, at);
        }
    }

    private void learnPast(PartyAttribute open, Statement said, String author, Instant at) {
        Statement known = open.statement();
        boolean same = known.value().equals(said.value()) && (said.validFrom() == null || known.startsWith(said));
        if (same) {
            open.supersede(at);
            add(known.until(said.validUntil()), author, at);
        } else if (rows.stream().noneMatch(r -> r.isBelieved() && r.statement().equals(said))) {
            add(said, author, at);
        }
    }

    private void confirm(PartyAttribute open, Statement said, String author, Instant at) {
        Statement known = open.statement();
        boolean surer = said.certification().compareTo(known.certification()) > 0;
        boolean otherDay = said.validFrom() != null && !known.startsWith(said) && said.source().isAuthentic();
        if (surer || otherDay) {
            open.supersede(at);
            add(otherDay ? said : said.from(known.validFrom()), author, at);
        }
    }

    private void replace(PartyAttribute open, Statement said, String author, Instant at) {
        Statement known = open.statement();
        LocalDate from = said.validFrom() == null ? BelgianCalendar.dayOf(at) : said.validFrom();
        if (known.validFrom() != null && from.isBefore(known.validFrom())) {
            insert(said.from(from), author, at);
            return;
        }
        open.supersede(at);
        if (known.validFrom() == null || from.isAfter(known.validFrom())) {
            add(known.until(from), author, at);
        }
        add(said.from(from), author, at);
    }

    /** News of the past: true until the next thing that is known, and what was thought to be true then ended. */
    private void insert(Statement said, String author, Instant at) {
        LocalDate from = said.validFrom();
        List<PartyAttribute> same = rows.stream().filter(r -> r.isBelieved() && r.key().equals(said.key()) && r.source() == said.source()).toList();
        LocalDate next = same.stream().map(r -> r.statement().validFrom()).filter(day -> day != null && day.isAfter(from))
                .min(Comparator.naturalOrder()).orElseThrow();
        List<PartyAttribute> covering = same.stream().filter(r -> r.isTrueOn(from)).toList();
        if (covering.stream().anyMatch(r -> r.value().equals(said.value()))) {
            return;
        }
        covering.forEach(r -> close(r, from, author, at));
        add(said.until(next), author, at);
    }

    /** A source says that it is so no more. */
    void end(String key, AttributeSource source, LocalDate day, String author, Instant at) {
        rows.stream().filter(r -> r.isBelieved() && r.key().equals(key) && r.source() == source && r.statement().isOpen()).toList()
                .forEach(open -> close(open, day, author, at));
    }

    /** The source's list is complete: what it said before and does not say now has ended. */
    void endOthers(String key, AttributeSource source, Collection<String> values, LocalDate day, String author, Instant at) {
        rows.stream().filter(r -> r.isBelieved() && r.key().equals(key) && r.source() == source && r.statement().isOpen()
                && !values.contains(r.value())).toList().forEach(open -> close(open, day, author, at));
    }

    private void close(PartyAttribute open, LocalDate day, String author, Instant at) {
        open.supersede(at);
        LocalDate from = open.statement().validFrom();
        if (from == null || from.isBefore(day)) {
            add(open.statement().until(day), author, at);
        }
    }

    private Optional<PartyAttribute> open(Statement said) {
        boolean several = PartyAttributes.definition(said.key()).map(AttributeDefinition::multiple).orElse(false);
        return rows.stream().filter(r -> r.isBelieved() && r.key().equals(said.key()) && r.source() == said.source()
                && r.statement().isOpen() && (!several || r.value().equals(said.value()))).findFirst();
    }

    private void add(Statement said, String author, Instant at) {
        rows.add(new PartyAttribute(party, said, author, at));
    }

    /** What counts on a day as far as is known now: by key, the surest first. */
    List<PartyAttribute> on(LocalDate day) {
        return rows.stream().filter(r -> r.isBelieved() && r.isTrueOn(day)).sorted(PartyAttribute.BEST_FIRST).toList();
    }

    /** What the city believed at a moment to be true on a day. */
    List<PartyAttribute> on(LocalDate day, Instant known) {
        return rows.stream().filter(r -> r.wasBelieved(known) && r.isTrueOn(day)).sorted(PartyAttribute.BEST_FIRST).toList();
    }

    Optional<PartyAttribute> best(String key, LocalDate day) {
        return rows.stream().filter(r -> r.key().equals(key) && r.isBelieved() && r.isTrueOn(day)).min(PartyAttribute.BEST_FIRST);
    }

    Stream<PartyAttribute> everything() {
        return rows.stream();
    }

    /** Every value that is believed, of whatever day and source: somebody may be known by a former name. */
    Stream<String> values(String key) {
        return rows.stream().filter(r -> r.isBelieved() && r.key().equals(key)).map(PartyAttribute::value);
    }
}
