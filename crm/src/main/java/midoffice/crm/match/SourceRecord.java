package midoffice.crm.match;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.SourceImports.State;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A row of a department's database as it came, and where it stands. */
@Entity
@Table(name = "crm_source_record")
public class SourceRecord {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Convert(converter = UuidConverter.class)
    @Column(name = "system_id")
    private UUID systemId;

    @Column(name = "source_key")
    private String sourceKey;

    @Column(name = "content")
    private String content;

    @Column(name = "problems")
    private String problems;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;

    @Column(name = "score")
    private Double score;

    @Column(name = "changed")
    private Instant changed;

    @Column(name = "decided")
    private Instant decided;

    @Column(name = "decider")
    private String decider;

    @Column(name = "decider_name")
    private String deciderName;

    /** For JPA. */
    protected SourceRecord() {
    }

    SourceRecord(UUID systemId, String key, String content, List<String> problems, Instant now) {
        this.id = Ids.next();
        this.systemId = systemId;
        this.sourceKey = key;
        this.state = State.WAITING;
        restate(content, problems, now);
    }

    /** The source says something else now; what is linked stays linked, the rest is matched anew. */
    void restate(String newContent, List<String> newProblems, Instant now) {
        content = newContent;
        problems = String.join(" ", newProblems);
        changed = now;
        if (state != State.LINKED) {
            state = State.WAITING;
            score = null;
        }
    }

    void matched(State newState, Double newScore) {
        state = newState;
        score = newScore;
    }

    void linked(PartyId party) {
        state = State.LINKED;
        partyId = party.value();
    }

    void decided(Caller caller, Instant at) {
        decided = at;
        decider = caller.subject();
        deciderName = caller.name();
    }

    UUID id() {
        return id;
    }

    UUID systemId() {
        return systemId;
    }

    long version() {
        return version;
    }

    String key() {
        return sourceKey;
    }

    State state() {
        return state;
    }

    Double score() {
        return score;
    }

    PartyId party() {
        return partyId == null ? null : new PartyId(partyId);
    }

    String content() {
        return content;
    }

    /** @return every column as it came */
    Map<String, String> cells() {
        return StoredJson.map(content);
    }

    List<String> problems() {
        return problems.isEmpty() ? List.of() : List.of(problems.split(" "));
    }
}
