package midoffice.catalogue.round;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A department that takes part in a round, and how many products it says it has. */
@Entity
@Table(name = "cat_round_unit")
public class RoundUnit {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "round_id")
    private UUID roundId;

    @Column(name = "unit")
    private String unit;

    @Column(name = "expected")
    private Integer expected;

    @Column(name = "described")
    private Instant described;

    @Column(name = "described_by")
    private String describedBy;

    @Version
    @Column(name = "version")
    private long version;

    protected RoundUnit() {
    }

    static RoundUnit of(UUID round, String unit) {
        RoundUnit part = new RoundUnit();
        part.id = Ids.next();
        part.roundId = round;
        part.unit = unit;
        return part;
    }

    void describe(int products, Instant whole, String by) {
        expected = products;
        described = whole;
        describedBy = whole == null ? null : by;
    }

    String unit() {
        return unit;
    }

    Integer expected() {
        return expected;
    }

    Instant described() {
        return described;
    }

    String describedBy() {
        return describedBy;
    }
}
