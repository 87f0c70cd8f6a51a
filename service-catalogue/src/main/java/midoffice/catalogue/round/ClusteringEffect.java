package midoffice.catalogue.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.InventoryRounds.NewCluster;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductSearch;
import midoffice.catalogue.api.event.ClusteringTookEffect;
import midoffice.catalogue.api.event.UnitReorganised;
import midoffice.catalogue.cluster.ClusterUse;
import midoffice.catalogue.product.ProductPlacing;
import midoffice.catalogue.product.ProductPlacing.Place;
import midoffice.crm.api.access.Caller;

/** Lets site, desks and work lists follow what a round decided: products move, new clusters come, those that were emptied go. */
@ApplicationScoped
public class ClusteringEffect implements ClusterUse {

    private final RoundRepository rounds;
    private final ProductPlacing products;
    private final Clusters clusters;
    private final ProductSearch search;
    private final Event<ClusteringTookEffect> tookEffect;
    private final Clock clock;

    protected ClusteringEffect() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ClusteringEffect(RoundRepository rounds, ProductPlacing products, Clusters clusters, ProductSearch search,
            Event<ClusteringTookEffect> tookEffect, Clock clock) {
        this.rounds = rounds;
        this.products = products;
        this.clusters = clusters;
        this.search = search;
        this.tookEffect = tookEffect;
        this.clock = clock;
    }

    void take(Caller caller, Round round) {
        Map<ProductId, Place> before = products.all();
        List<RoundLine> lines = rounds.lines(round.id()).stream().filter(line -> before.containsKey(new ProductId(line.productId()))).toList();
        bring(round, lines.stream().map(RoundLine::outcome).collect(Collectors.toSet()));
        round.takeEffect();
        Map<UUID, String> moved = new HashMap<>();
        for (RoundLine line : lines) {
            if (!line.outcome().equals(before.get(new ProductId(line.productId())).cluster())) {
                products.moveToCluster(new ProductId(line.productId()), line.outcome());
                moved.put(line.productId(), line.outcome());
            }
        }
        rounds.add(RoundAct.of(round.id(), clock.instant(), caller, "effective", null, null, String.valueOf(moved.size()), null));
        rounds.flush();
        endEmptied(round, lines.stream().map(RoundLine::before).filter(cluster -> cluster != null).collect(Collectors.toSet()));
        tookEffect.fire(new ClusteringTookEffect(round.id(), round.effective(), moved));
    }

    private void bring(Round round, Set<String> wanted) {
        List<ClusterView> known = clusters.all();
        int position = known.stream().mapToInt(ClusterView::position).max().orElse(0);
        for (RoundCluster proposed : rounds.clusters(round.id())) {
            NewCluster cluster = proposed.view();
            if (wanted.contains(cluster.code()) && known.stream().noneMatch(one -> one.code().equals(cluster.code()))) {
                clusters.save(Caller.system("inventory round"), new ClusterView(cluster.code(), cluster.name(), cluster.description(),
                        cluster.icon(), ++position));
            }
        }
    }

    /** What stood on the site only because of products that all went elsewhere would be an empty page. */
    private void endEmptied(Round round, Set<String> emptied) {
        Set<String> filled = products.all().values().stream().map(Place::cluster).collect(Collectors.toSet());
        emptied.stream().filter(cluster -> !filled.contains(cluster) && of(cluster).isEmpty()).sorted()
                .forEach(cluster -> clusters.end(Caller.system("inventory round"), cluster, round.title()));
    }

    /** The search knows products by their cluster. */
    void noticeEffect(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClusteringTookEffect event) {
        search.rebuild();
    }

    /** The department into which others were merged speaks for their products in rounds that run. */
    void followUnits(@Observes UnitReorganised event) {
        if (event.successor() == null) {
            return;
        }
        String successor = event.successor().code();
        for (Round round : rounds.all().stream().filter(Round::isRunning).toList()) {
            List<RoundLine> handed = rounds.lines(round.id()).stream().filter(line -> event.units().contains(line.unit())).toList();
            handed.forEach(line -> line.handTo(successor));
            boolean takesPart = rounds.units(round.id()).stream().anyMatch(part -> part.unit().equals(successor));
            if (!handed.isEmpty() && !takesPart) {
                rounds.add(RoundUnit.of(round.id(), successor));
            }
        }
        rounds.flush();
    }

    @Override
    public List<String> of(String cluster) {
        return rounds.all().stream().filter(Round::isRunning)
                .filter(round -> rounds.lines(round.id()).stream().anyMatch(line -> cluster.equals(line.first()) || cluster.equals(line.second())
                        || cluster.equals(line.decided()) || cluster.equals(line.counter())))
                .map(Round::title).toList();
    }
}
