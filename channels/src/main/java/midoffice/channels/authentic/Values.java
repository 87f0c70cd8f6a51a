package midoffice.channels.authentic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.api.spi.SourceRecord.Related;
import midoffice.crm.api.spi.SourceRecord.Value;

/**
 * Collects what an answer states. A key that the answer speaks of is complete: what was known under it from this source and is not repeated has ended. Of a key
 * that it does not mention nothing follows, because MAGDA leaves out what the city has no permission for.
 */
final class Values {

    private final List<Value> values = new ArrayList<>();
    private final Set<String> complete = new TreeSet<>();
    private final List<Related> relations = new ArrayList<>();

    /** Nothing when there is no text. */
    void add(String key, String text, LocalDate from, LocalDate until) {
        if (text != null && !text.isBlank()) {
            Value value = new Value(key, text.strip(), from, until);
            if (!values.contains(value)) {
                values.add(value);
            }
            complete.add(key);
        }
    }

    /** That the answer says all there is under that key, be it nothing. */
    void speaksOf(String... keys) {
        complete.addAll(Set.of(keys));
    }

    void relate(RelationKind kind, String identifier, String name, LocalDate from, LocalDate until) {
        Related related = new Related(kind, identifier, name, from, until);
        boolean told = relations.stream().anyMatch(one -> one.kind() == kind && identifier != null && identifier.equals(one.identifier()));
        if (!told && (identifier != null || name != null)) {
            relations.add(related);
        }
    }

    SourceRecord record(PartyKind kind, String identifier) {
        return new SourceRecord(kind, identifier, values, complete, relations);
    }
}
