package midoffice.catalogue.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.persistence.LocalizedTextConverter;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.persistence.UuidConverter;

/** What a cluster was from some moment on, and who made it so. Written once, never changed. */
@Entity
@Table(name = "cat_cluster_change")
public class ClusterChange {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Column(name = "code")
    private String code;

    @Column(name = "at")
    private Instant at;

    @Column(name = "who")
    private String who;

    @Column(name = "act")
    private String act;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "name")
    private LocalizedText name;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "description")
    private LocalizedText description;

    @Column(name = "reason")
    private String reason;

    protected ClusterChange() {
    }

    static ClusterChange of(ClusterView cluster, String act, Instant at, Caller caller, String reason) {
        ClusterChange change = new ClusterChange();
        change.id = Ids.next();
        change.code = cluster.code();
        change.at = at;
        change.who = caller.name();
        change.act = act;
        change.name = cluster.name();
        change.description = cluster.description();
        change.reason = reason == null || reason.isBlank() ? null : reason.strip();
        return change;
    }

    Clusters.ChangeView view() {
        return new Clusters.ChangeView(code, at, who, act, name, description, reason);
    }
}
