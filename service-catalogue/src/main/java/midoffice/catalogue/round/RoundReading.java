package midoffice.catalogue.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.InventoryRounds.Act;
import midoffice.catalogue.api.InventoryRounds.Coverage;
import midoffice.catalogue.api.InventoryRounds.Line;
import midoffice.catalogue.api.InventoryRounds.NewCluster;
import midoffice.catalogue.api.InventoryRounds.Phase;
import midoffice.catalogue.api.InventoryRounds.RoundRow;
import midoffice.catalogue.api.InventoryRounds.RoundView;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.product.ProductPlacing;
import midoffice.catalogue.product.ProductPlacing.Place;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;

/** What a round looks like. */
@ApplicationScoped
public class RoundReading {

    private final RoundRepository rounds;
    private final ProductPlacing products;
    private final Clusters clusters;

    protected RoundReading() {
        this(null, null, null);
    }

    @Inject
    public RoundReading(RoundRepository rounds, ProductPlacing products, Clusters clusters) {
        this.rounds = rounds;
        this.products = products;
        this.clusters = clusters;
    }

    List<RoundRow> list() {
        return rounds.all().stream().map(round -> new RoundRow(round.id(), round.title(), round.phase(), round.opened(), round.effective(),
                rounds.units(round.id()).size(), rounds.lines(round.id()).size())).toList();
    }

    RoundView view(Round round) {
        Map<ProductId, Place> places = products.all();
        List<RoundLine> lines = rounds.lines(round.id());
        return new RoundView(round.id(), round.title(), round.describeBy(), round.phase(), round.effective(), round.opened(), round.openedBy(),
                rounds.units(round.id()).stream().map(part -> coverage(part, round, places, lines)).toList(),
                lines.stream().map(line -> line(line, places)).sorted(Comparator.comparing((Line line) -> line.unit().code())
                        .thenComparing(line -> line.title().in(Language.NL), String.CASE_INSENSITIVE_ORDER)).toList(),
                rounds.clusters(round.id()).stream().map(RoundCluster::view).toList());
    }

    private static Coverage coverage(RoundUnit part, Round round, Map<ProductId, Place> places, List<RoundLine> lines) {
        List<RoundLine> own = lines.stream().filter(line -> line.unit().equals(part.unit())).toList();
        List<Place> described = round.phase() == Phase.DESCRIBING
                ? places.values().stream().filter(place -> place.unit().equals(part.unit())).toList()
                : own.stream().map(line -> places.get(new ProductId(line.productId()))).filter(place -> place != null).toList();
        int published = (int) described.stream().filter(Place::published).count();
        return new Coverage(new UnitId(part.unit()), part.expected(), published, described.size() - published,
                (int) own.stream().filter(line -> line.first() != null).count(), (int) own.stream().filter(line -> line.stance() != null).count(),
                part.described(), part.describedBy());
    }

    private static Line line(RoundLine line, Map<ProductId, Place> places) {
        ProductId id = new ProductId(line.productId());
        Place place = places.get(id);
        return new Line(id, place == null ? "" : place.slug(), title(id, places), new UnitId(line.unit()), line.before(), line.first(),
                line.second(), line.stance(), line.objection(), line.counter(), line.decided(), line.differs(), line.outcome());
    }

    /** A product that was retracted or thrown away since has no words any more. */
    private static LocalizedText title(ProductId id, Map<ProductId, Place> places) {
        Place place = places.get(id);
        return place == null ? LocalizedText.dutch("(" + id + ")") : place.title();
    }

    List<Act> history(Round round) {
        Map<ProductId, Place> places = products.all();
        return rounds.acts(round.id()).stream().map(act -> new Act(act.at(), act.whoName(), act.unit() == null ? null : new UnitId(act.unit()),
                act.act(), act.productId() == null ? null : title(new ProductId(act.productId()), places), act.before(), act.after(),
                act.reason())).toList();
    }

    /** @return the product's name, for telling what is wrong with what somebody said of it */
    String name(ProductId product) {
        return title(product, products.all()).in(Language.NL);
    }

    /** @return codes of the clusters of today and of those proposed in the round */
    Set<String> clusterCodes(UUID round) {
        Set<String> codes = new LinkedHashSet<>();
        clusters.all().stream().map(ClusterView::code).forEach(codes::add);
        rounds.clusters(round).stream().map(RoundCluster::view).map(NewCluster::code).forEach(codes::add);
        return codes;
    }

    /** @return a violation, with the product's name as its field, for each product without an outcome that is still there */
    List<Violation> openLines(Round round) {
        Map<ProductId, Place> places = products.all();
        List<Violation> open = new ArrayList<>();
        rounds.lines(round.id()).stream().filter(line -> line.outcome() == null && places.containsKey(new ProductId(line.productId())))
                .forEach(line -> open.add(new Violation(places.get(new ProductId(line.productId())).title().in(Language.NL), "round-open-lines",
                        "Unit " + line.unit() + " has not agreed, and nobody decided.")));
        return open;
    }
}
