package midoffice.catalogue.round;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** One thing that somebody did in a round. Written once, never changed. */
@Entity
@Table(name = "cat_round_act")
public class RoundAct {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "round_id")
    private UUID roundId;

    @Column(name = "at")
    private Instant at;

    @Column(name = "who")
    private String who;

    @Column(name = "who_name")
    private String whoName;

    @Column(name = "unit")
    private String unit;

    @Column(name = "act")
    private String act;

    @Convert(converter = UuidConverter.class)
    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "before_value")
    private String before;

    @Column(name = "after_value")
    private String after;

    @Column(name = "reason")
    private String reason;

    protected RoundAct() {
    }

    static RoundAct of(UUID round, Instant at, Caller caller, String what, UUID product, String before, String after, String reason) {
        RoundAct act = new RoundAct();
        act.id = Ids.next();
        act.roundId = round;
        act.at = at;
        act.who = caller.subject();
        act.whoName = caller.name();
        act.unit = caller.unit() == null ? null : caller.unit().code();
        act.act = what;
        act.productId = product;
        act.before = before;
        act.after = after;
        act.reason = reason == null || reason.isBlank() ? null : reason.strip();
        return act;
    }

    Instant at() {
        return at;
    }

    String whoName() {
        return whoName;
    }

    String unit() {
        return unit;
    }

    String act() {
        return act;
    }

    UUID productId() {
        return productId;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    String reason() {
        return reason;
    }
}
