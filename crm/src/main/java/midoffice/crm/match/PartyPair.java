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
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Two parties that may be one. */
@Entity
@Table(name = "crm_party_pair")
public class PartyPair {

    /** What is known of it. */
    enum PairState {
        OPEN, DIFFERENT
    }

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_a")
    private UUID one;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_b")
    private UUID other;

    @Column(name = "score")
    private double score;

    @Column(name = "levels")
    private String levels;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PairState state;

    @Column(name = "found")
    private Instant found;

    @Column(name = "decided")
    private Instant decided;

    @Column(name = "decider")
    private String decider;

    @Column(name = "decider_name")
    private String deciderName;

    @Column(name = "reason")
    private String reason;

    /** For JPA. */
    protected PartyPair() {
    }

    /** @param one the party with the lower id, so that a pair has one row */
    PartyPair(UUID one, UUID other, double score, String levels, Instant found) {
        this.id = Ids.next();
        this.one = one;
        this.other = other;
        this.state = PairState.OPEN;
        this.found = found;
        judged(score, levels);
    }

    void judged(double newScore, String newLevels) {
        score = newScore;
        levels = newLevels;
    }

    void differs(Caller caller, String why, Instant at) {
        state = PairState.DIFFERENT;
        decided = at;
        decider = caller.subject();
        deciderName = caller.name();
        reason = why;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID one() {
        return one;
    }

    UUID other() {
        return other;
    }

    double score() {
        return score;
    }

    String levels() {
        return levels;
    }

    boolean isOpen() {
        return state == PairState.OPEN;
    }
}
