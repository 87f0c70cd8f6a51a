package midoffice.crm.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.SourceImports.State;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;

/**
 * What a person decides on records that the matching leaves open. Officials of the unit that owns the source system. Every party whose data are shown
 * is logged as read ({@code matching}).
 */
public interface MatchReview {

    /** Records in a state, in the order in which they came. */
    Page<RecordRow> records(Caller caller, String code, State state, PageRequest page);

    /**
     * A record beside the parties that it may be of, most likely first.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code source-record-not-found}
     */
    Case view(Caller caller, String code, UUID record);

    /**
     * The record is of this party: writes the link and hands over what the party does not have yet.
     *
     * @param version the version that was on screen
     * @throws midoffice.crm.api.common.DomainException.Stale    {@code source-record-changed}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code record-linked}
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code candidate-not-found} when the party was not proposed
     */
    void same(Caller caller, String code, UUID record, PartyId party, long version);

    /** The record is not of this party, and that is never proposed again. Without candidates left the record is new. */
    void different(Caller caller, String code, UUID record, PartyId party, long version);

    /**
     * The record is of somebody the register does not have yet: registers and links. The candidates are remembered as different.
     */
    PartyId register(Caller caller, String code, UUID record, long version);

    /** The keys under which source systems know a party. Officials and the system (logged as {@code links}). */
    List<LinkView> links(Caller caller, PartyId party);

    record RecordRow(UUID id, String key, String name, List<String> problems, Double score) {
    }

    /**
     * @param values   what the source says, by field
     * @param others   the columns that are no field of ours
     * @param problems codes of what is wrong with the values: {@code insz-invalid}, {@code enterprise-number-invalid}, {@code date-invalid}, {@code
     *                 email-invalid}, {@code too-long}, {@code name-missing}
     */
    record Case(UUID id, String key, State state, Map<SourceField, String> values, Map<String, String> others, List<String> problems,
            List<Candidate> candidates, long version) {
    }

    /** @param agreement how far each field agrees: {@code SAME}, {@code NEAR}, {@code ALIKE}, {@code DIFFERENT}, {@code SWAPPED} or {@code MISSING} */
    record Candidate(PartyId party, String name, Map<SourceField, String> values, Map<SourceField, String> agreement, double score) {
    }

    /** @param how {@code MATCHED}, {@code REVIEWED} or {@code REGISTERED} */
    record LinkView(String system, String systemName, String key, Instant since, String how, String authorName) {
    }
}
