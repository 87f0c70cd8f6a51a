package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.catalogue.api.CatalogueFigures;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.ProductDetails.Digitisation;
import midoffice.catalogue.api.ProductDetails.Link;
import midoffice.catalogue.api.ProductDrafts;
import midoffice.catalogue.api.ProductDrafts.Filter;
import midoffice.catalogue.api.ProductDrafts.ProductLine;
import midoffice.catalogue.api.ProductDrafts.State;
import midoffice.catalogue.api.ProductView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** Counts what is in the catalogue. */
@Transactional
@ApplicationScoped
public class CountProducts implements CatalogueFigures {

    private final ProductRepository products;
    private final ProductDrafts drafts;
    private final Clusters clusters;

    protected CountProducts() {
        this(null, null, null);
    }

    @Inject
    public CountProducts(ProductRepository products, ProductDrafts drafts, Clusters clusters) {
        this.products = products;
        this.drafts = drafts;
        this.clusters = clusters;
    }

    @Override
    public List<ClusterFigures> digitisation(Caller caller) {
        requireStaff(caller);
        Map<String, List<ProductView>> byCluster = products.inForce().stream().collect(Collectors.groupingBy(ProductView::cluster));
        return clusters.all().stream().map(cluster -> figures(cluster.code(), byCluster.getOrDefault(cluster.code(), List.of()))).toList();
    }

    private static ClusterFigures figures(String cluster, List<ProductView> inside) {
        Map<Digitisation, Long> levels = new EnumMap<>(Digitisation.class);
        Arrays.stream(Digitisation.values()).forEach(level ->
                levels.put(level, inside.stream().filter(product -> product.details().digitisation() == level).count()));
        return new ClusterFigures(cluster, inside.size(), levels, inside.stream().filter(product -> product.details().digitisation() == null).count(),
                inside.stream().filter(product -> product.details().bar() != null).count());
    }

    @Override
    public List<UnitFigures> coverage(Caller caller) {
        Map<UnitId, List<ProductLine>> byUnit = drafts.list(caller, Filter.ALL).stream().collect(Collectors.groupingBy(ProductLine::unit));
        return byUnit.entrySet().stream().map(unit -> {
            List<ProductLine> lines = unit.getValue();
            return new UnitFigures(unit.getKey(), lines.get(0).owned(), count(lines, line -> line.version() > 0 && line.state() != State.RETRACTED),
                    count(lines, line -> line.state() == State.DRAFT), count(lines, line -> line.state() == State.TO_REVIEW),
                    count(lines, line -> line.state() == State.REVISION_NEEDED));
        }).sorted((a, b) -> a.unit().code().compareTo(b.unit().code())).toList();
    }

    private static long count(List<ProductLine> lines, Predicate<ProductLine> which) {
        return lines.stream().filter(which).count();
    }

    @Override
    public List<LinkUse> links(Caller caller) {
        requireStaff(caller);
        Map<String, List<LocalizedText>> uses = new TreeMap<>();
        for (ProductView product : products.inForce()) {
            Stream.concat(product.details().websites().stream(), product.details().attachments().stream()).map(Link::url).distinct()
                    .forEach(url -> uses.computeIfAbsent(url, u -> new ArrayList<>()).add(product.title()));
        }
        return uses.entrySet().stream().map(use -> new LinkUse(use.getKey(), use.getValue())).toList();
    }

    private static void requireStaff(Caller caller) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.OFFICIAL, Role.PROGRAMME_OFFICE, Role.MANAGEMENT_TEAM, Role.SYSTEM);
    }
}
