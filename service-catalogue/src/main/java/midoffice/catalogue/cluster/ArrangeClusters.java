package midoffice.catalogue.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import midoffice.catalogue.api.Clusters;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;

/** Keeps the clusters of the site. */
@Transactional
@ApplicationScoped
public class ArrangeClusters implements Clusters {

    private static final int REASON = 500;

    private final ClusterRepository clusters;
    private final Instance<ClusterUse> uses;
    private final Clock clock;

    protected ArrangeClusters() {
        this(null, null, null);
    }

    @Inject
    public ArrangeClusters(ClusterRepository clusters, @Any Instance<ClusterUse> uses, Clock clock) {
        this.clusters = clusters;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public List<ClusterView> all() {
        return clusters.all().stream().map(Cluster::view).toList();
    }

    @Override
    public List<Clusters.ChangeView> history(Caller caller) {
        if (!caller.isStaff() && !caller.has(Role.SYSTEM)) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " is no member of staff");
        }
        return clusters.changes().stream().map(ClusterChange::view).toList();
    }

    @Override
    public void save(Caller caller, ClusterView view) {
        save(caller, view, null);
    }

    @Override
    public void save(Caller caller, ClusterView view, String reason) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
        check(view);
        if (reason != null && reason.length() > REASON) {
            throw new DomainException.Invalid("reason", "too-long", "At most " + REASON + " characters.");
        }
        Cluster known = clusters.find(view.code());
        if (known == null) {
            Cluster fresh = Cluster.of(view);
            fresh.begin(today());
            clusters.add(fresh);
            clusters.flush();
            clusters.add(ClusterChange.of(view, "began", clock.instant(), caller, reason));
        } else if (known.hasEnded() || !known.view().equals(view)) {
            String act = known.hasEnded() ? "began" : "described";
            if (known.hasEnded()) {
                known.begin(today());
            }
            known.describe(view);
            clusters.add(ClusterChange.of(view, act, clock.instant(), caller, reason));
        }
        clusters.flush();
    }

    @Override
    public void end(Caller caller, String code, String reason) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
        Cluster known = clusters.find(code);
        if (known == null || known.hasEnded()) {
            throw new DomainException.NotFound("cluster-not-found", "No cluster " + code);
        }
        List<Violation> wrong = new ArrayList<>();
        Violations.text("reason", reason, REASON, wrong);
        Violations.refuse("Cluster", wrong);
        uses.stream().flatMap(use -> use.of(code).stream())
                .forEach(name -> wrong.add(new Violation(name, "cluster-in-use", name + " is in cluster " + code)));
        Violations.refuse("Cluster", wrong);
        known.end(today());
        clusters.add(ClusterChange.of(known.view(), "ended", clock.instant(), caller, reason));
        clusters.flush();
    }

    private LocalDate today() {
        return BelgianCalendar.dayOf(clock.instant());
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
