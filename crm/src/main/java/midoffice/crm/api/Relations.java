package midoffice.crm.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;

/**
 * Who is what to whom: family, representatives of organisations, powers of attorney with their scope and period. A relation is never changed or
 * removed: it ends, and who wrote and ended it stays known.
 */
public interface Relations {

    /**
     * Writes down a relation. Agents and officials whose unit may adapt that kind of data, and the system; a citizen may give somebody a power of
     * attorney in his or her own name ({@link RelationKind#MANDATARY}).
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code required, period-invalid, too-long}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code relation-known} when the same one holds in that period,
     *                                                            {@code relation-self}
     */
    UUID add(Caller caller, NewRelation relation);

    /**
     * Ends a relation on a day. The same callers; of a power of attorney also who holds it.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code relation-not-found}
     */
    void end(Caller caller, UUID relation, LocalDate day, String reason);

    /** The relations of a party of the kinds that the caller may see, those that hold first (logged). */
    List<RelationView> ofParty(Caller caller, PartyId party);

    /**
     * For whom a citizen may act today: by power of attorney for that product, as parent or guardian, or as representative of an organisation.
     *
     * @param product slug, null for anything at all
     */
    Set<PartyId> mayActFor(Caller citizen, String product);

    /**
     * What {@code other} is to {@code party}.
     *
     * @param scope      of a power of attorney: slugs of products, none for everything
     * @param proof      what was seen, null when the party says so itself
     * @param validUntil first day on which it holds no more, null for as long as nobody ends it
     */
    record NewRelation(PartyId party, RelationKind kind, PartyId other, Set<String> scope, AttributeSource source, String proof,
            LocalDate validFrom, LocalDate validUntil) {

        public NewRelation {
            scope = Set.copyOf(scope);
        }
    }

    /** A relation as seen from one side. {@code ended} tells that it was ended by hand, null otherwise. */
    record RelationView(UUID id, RelationKind kind, PartyId other, String otherName, Set<String> scope, AttributeSource source, String proof,
            LocalDate validFrom, LocalDate validUntil, Instant since, String author, Instant ended, String endReason, boolean holds) {
    }
}
