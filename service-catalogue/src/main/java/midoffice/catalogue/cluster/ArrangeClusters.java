package midoffice.catalogue.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import midoffice.catalogue.api.Clusters;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;

/** Keeps the clusters of the site. */
@Transactional
@ApplicationScoped
public class ArrangeClusters implements Clusters {

    private final ClusterRepository clusters;

    protected ArrangeClusters() {
        this(null);
    }

    @Inject
    public ArrangeClusters(ClusterRepository clusters) {
        this.clusters = clusters;
    }

    @Override
    public List<ClusterView> all() {
        return clusters.all().stream().map(Cluster::view).toList();
    }

    @Override
    public void save(Caller caller, ClusterView view) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
        check(view);
        Cluster known = clusters.find(view.code());
        if (known == null) {
            clusters.add(Cluster.of(view));
        } else {
            known.describe(view);
        }
        clusters.flush();
    }

    private static void check(ClusterView view) {
        List<Violation> wrong = new ArrayList<>();
        if (view.code() == null || !view.code().matches("[a-z0-9][a-z0-9-]{0,39}")) {
            wrong.add(new Violation("code", "code-invalid", "A code has 1 to 40 lower-case letters, digits or hyphens."));
        }
        if (view.name() == null) {
            wrong.add(new Violation("name", "required", "A cluster needs a name."));
        }
        if (view.description() == null) {
            wrong.add(new Violation("description", "required", "A cluster needs a description."));
        }
        if (view.icon() == null || !view.icon().matches("[a-z0-9-]{1,60}")) {
            wrong.add(new Violation("icon", "icon-invalid", "An icon is a name of the icon set, for example house."));
        }
        if (view.position() < 1) {
            wrong.add(new Violation("position", "out-of-range", "Positions count from 1."));
        }
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid("cluster-invalid", "Cluster " + view.code() + " breaks rules: " + wrong, wrong);
        }
    }
}
