package midoffice.crm.api;

import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;

/**
 * Parties of the register that may be one. Officials look at them; two that are shown are logged as read ({@code duplicates}). Making them one is a
 * use case of the parties, not of the matching.
 */
public interface DuplicateParties {

    /**
     * Compares all parties of a kind with each other and keeps the pairs that are likely enough. The system and officials.
     *
     * @return how many pairs are new
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code too-many-parties} above 200,000, which are not compared in one go
     */
    int find(Caller caller, PartyKind kind);

    /** Pairs nobody decided on yet, most likely first. Officials. */
    Page<Pair> open(Caller caller, PageRequest page);

    /**
     * They are two, and are never proposed again. Officials.
     *
     * @throws midoffice.crm.api.common.DomainException.Stale   {@code pair-changed}
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required} without a reason
     */
    void different(Caller caller, UUID pair, String reason, long version);

    /** @param agreement how far each field agrees, as in {@link MatchReview.Candidate} */
    record Pair(UUID id, Side one, Side other, Map<SourceField, String> agreement, double score, long version) {
    }

    record Side(PartyId party, String name, Map<SourceField, String> values) {
    }
}
