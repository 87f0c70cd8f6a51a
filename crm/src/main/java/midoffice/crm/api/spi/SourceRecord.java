package midoffice.crm.api.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.RelationKind;

/**
 * What a source says about a party.
 *
 * @param identifier number under which the source knows the party now; another one than was asked when the source merged two or gave a new number
 * @param values     everything it states; of an attribute that a party has several of, all of them
 * @param complete   keys of which it states all there is: a value that is known from it and that is not among {@code values} has ended
 * @param relations  who else is involved
 */
public record SourceRecord(PartyKind kind, String identifier, List<Value> values, Set<String> complete, List<Related> relations) {

    public SourceRecord {
        values = List.copyOf(values);
        complete = Set.copyOf(complete);
        relations = List.copyOf(relations);
    }

    /**
     * @param key        as listed in {@link midoffice.crm.api.PartyAttributes}
     * @param validFrom  first day on which it is true, null when the source does not say
     * @param validUntil first day on which it is true no more, null as long as it is
     */
    public record Value(String key, String value, LocalDate validFrom, LocalDate validUntil) {
    }

    /**
     * @param kind       what the other is to this party
     * @param identifier number of the other, null when the source does not give it
     */
    public record Related(RelationKind kind, String identifier, String name, LocalDate validFrom, LocalDate validUntil) {
    }
}
