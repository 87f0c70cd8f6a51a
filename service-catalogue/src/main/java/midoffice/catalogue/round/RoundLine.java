package midoffice.catalogue.round;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import midoffice.catalogue.api.InventoryRounds.Stance;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** What is said about one product in a round: two proposals, the answer of its department and, where they do not agree, a decision. */
@Entity
@Table(name = "cat_round_line")
public class RoundLine {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "round_id")
    private UUID roundId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "unit")
    private String unit;

    @Column(name = "before_cluster")
    private String before;

    @Column(name = "first")
    private String first;

    @Column(name = "second")
    private String second;

    @Enumerated(EnumType.STRING)
    @Column(name = "stance")
    private Stance stance;

    @Column(name = "objection")
    private String objection;

    @Column(name = "counter")
    private String counter;

    @Column(name = "decided")
    private String decided;

    @Version
    @Column(name = "version")
    private long version;

    protected RoundLine() {
    }

    static RoundLine of(UUID round, UUID product, String unit, String before) {
        RoundLine line = new RoundLine();
        line.id = Ids.next();
        line.roundId = round;
        line.productId = product;
        line.unit = unit;
        line.before = before;
        return line;
    }

    /** @return what the first proposal was before, equal to the new one when nothing changed */
    String proposeFirst(String cluster) {
        String old = first;
        first = cluster;
        return old;
    }

    /** An answer was given to what lay there: another second proposal asks for another answer. @return what lay there before */
    String laySecond(String cluster) {
        String old = proposal();
        second = cluster;
        if (!cluster.equals(old)) {
            answer(null, null, null);
            decided = null;
        }
        return old;
    }

    void agree() {
        answer(Stance.AGREED, null, null);
        decided = null;
    }

    void object(String counterProposal, String reason) {
        answer(Stance.OBJECTED, counterProposal, reason);
        decided = null;
    }

    private void answer(Stance newStance, String counterProposal, String reason) {
        stance = newStance;
        counter = counterProposal;
        objection = reason;
    }

    /** Another department answers for the product from now on. */
    void handTo(String newUnit) {
        unit = newUnit;
    }

    void decide(String cluster) {
        decided = cluster;
    }

    /** @return what the department answers to: the second proposal, else its own */
    String proposal() {
        return second == null ? first : second;
    }

    boolean differs() {
        return second != null && !second.equals(first);
    }

    /** @return where the product will stand; null while nobody decided and the department has not agreed to something */
    String outcome() {
        return decided != null ? decided : stance == Stance.AGREED ? proposal() : null;
    }

    UUID productId() {
        return productId;
    }

    String unit() {
        return unit;
    }

    String before() {
        return before;
    }

    String first() {
        return first;
    }

    String second() {
        return second;
    }

    Stance stance() {
        return stance;
    }

    String objection() {
        return objection;
    }

    String counter() {
        return counter;
    }

    String decided() {
        return decided;
    }
}
