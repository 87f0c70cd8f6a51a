package midoffice.catalogue.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.persistence.LocalizedTextConverter;
import midoffice.crm.api.common.LocalizedText;

/** A demand cluster. Its code is part of public addresses and never changes; all the rest may. */
@Entity
@Table(name = "cat_cluster")
public class Cluster {

    @Id
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

    @Column(name = "position")
    private int position;

    @Column(name = "since")
    private LocalDate since;

    @Column(name = "ended")
    private LocalDate ended;

    @Version
    @Column(name = "version")
    private long version;

    protected Cluster() {
    }

    static Cluster of(ClusterView view) {
        Cluster cluster = new Cluster();
        cluster.code = view.code();
        cluster.describe(view);
        return cluster;
    }

    void describe(ClusterView view) {
        name = view.name();
        description = view.description();
        icon = view.icon();
        position = view.position();
    }

    void begin(LocalDate day) {
        since = day;
        ended = null;
    }

    void end(LocalDate day) {
        ended = day;
    }

    boolean hasEnded() {
        return ended != null;
    }

    ClusterView view() {
        return new ClusterView(code, name, description, icon, position);
    }
}
