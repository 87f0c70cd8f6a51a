package midoffice.crm.match;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A party that a record may be of, and whether somebody said that it is not. */
@Entity
@Table(name = "crm_source_candidate")
public class SourceCandidate {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "record_id")
    private UUID recordId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;

    @Column(name = "score")
    private double score;

    @Column(name = "levels")
    private String levels;

    @Column(name = "different")
    private boolean different;

    @Column(name = "decided")
    private Instant decided;

    @Column(name = "decider")
    private String decider;

    @Column(name = "decider_name")
    private String deciderName;

    /** For JPA. */
    protected SourceCandidate() {
    }

    SourceCandidate(UUID recordId, PartyId party, double score, String levels) {
        this.id = Ids.next();
        this.recordId = recordId;
        this.partyId = party.value();
        this.score = score;
        this.levels = levels;
    }

    void differs(Caller caller, Instant at) {
        different = true;
        decided = at;
        decider = caller.subject();
        deciderName = caller.name();
    }

    UUID recordId() {
        return recordId;
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    double score() {
        return score;
    }

    String levels() {
        return levels;
    }

    boolean isDifferent() {
        return different;
    }
}
