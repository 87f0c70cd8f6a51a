package midoffice.catalogue.round;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import midoffice.catalogue.api.InventoryRounds.NewCluster;
import midoffice.catalogue.persistence.LocalizedTextConverter;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A cluster that does not exist yet, as it was proposed. Written once. */
@Entity
@Table(name = "cat_round_cluster")
public class RoundCluster {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "round_id")
    private UUID roundId;

    @Column(name = "code")
    private String code;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "name")
    private LocalizedText name;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "description")
    private LocalizedText description;

    @Column(name = "icon")
    private String icon;

    @Column(name = "unit")
    private String unit;

    protected RoundCluster() {
    }

    static RoundCluster of(UUID round, NewCluster wanted, UnitId by) {
        RoundCluster cluster = new RoundCluster();
        cluster.id = Ids.next();
        cluster.roundId = round;
        cluster.code = wanted.code();
        cluster.name = wanted.name();
        cluster.description = wanted.description();
        cluster.icon = wanted.icon();
        cluster.unit = by == null ? null : by.code();
        return cluster;
    }

    NewCluster view() {
        return new NewCluster(code, name, description, icon, unit == null ? null : new UnitId(unit));
    }
}
