package midoffice.crm.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;

/**
 * Two parties that are the same one are merged without moving anything: the merged one points to the one that is kept, which is shown with what is
 * known of both, and everything that refers to either of them stays where it is. So taking it back loses nothing either.
 */
public interface PartyMerging {

    /**
     * Says that two parties are the same one. Agents and officials whose unit may register identities (of organisations: company data), and the
     * system.
     *
     * @param reason why, for whoever asks later
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code party-not-found}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code merge-same, merge-kinds, merge-certified-otherwise} when authentic sources
     *                                                            give them other days of birth, {@code merge-merged} when one is merged already
     */
    void merge(Caller caller, PartyId kept, PartyId merged, String reason);

    /**
     * Takes that back. The same callers.
     *
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code merge-none} when the party is not merged
     */
    void unmerge(Caller caller, PartyId merged, String reason);

    /** What was merged with a party and taken back, newest first, for who may see the party. */
    List<MergeView> ofParty(Caller caller, PartyId party);

    /** A merge. {@code undone} is null as long as it holds. */
    record MergeView(UUID id, PartyId kept, PartyId merged, Instant at, String author, String reason, Instant undone, String undoneBy,
            String undoReason) {
    }
}
