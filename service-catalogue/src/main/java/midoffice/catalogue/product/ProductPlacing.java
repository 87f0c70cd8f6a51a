package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.cluster.ClusterUse;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/**
 * Where products stand, for the features that move them: rounds that give them another cluster, reorganisations that give them another unit.
 * Versions stay as they were published; drafts follow, so that nobody's text brings an old place back.
 */
@Transactional
@ApplicationScoped
public class ProductPlacing implements ClusterUse {

    private final ProductRepository products;
    private final DraftRepository drafts;

    protected ProductPlacing() {
        this(null, null);
    }

    @Inject
    public ProductPlacing(ProductRepository products, DraftRepository drafts) {
        this.products = products;
        this.drafts = drafts;
    }

    /** @return products in force, and those that are only a draft yet, by id */
    public Map<ProductId, Place> all() {
        Map<ProductId, Place> places = new LinkedHashMap<>();
        products.titles().stream().filter(title -> title.product().isInForce()).forEach(title -> places.put(title.product().id(),
                new Place(title.product().id(), title.product().slug(), title.title(), title.product().cluster(), title.product().unit(), true)));
        drafts.all(null).stream().filter(draft -> !places.containsKey(new ProductId(draft.productId()))).forEach(draft -> {
            ProductId id = new ProductId(draft.productId());
            Product product = products.find(id);
            if (product.versionInForce() == 0) {
                places.put(id, new Place(id, draft.slug(), draft.title(), draft.cluster(), draft.unit(), false));
            }
        });
        return places;
    }

    /** Gives a product and its draft another cluster. */
    public void moveToCluster(ProductId id, String cluster) {
        Product product = products.find(id);
        product.standIn(cluster, product.unit());
        drafts.find(id).ifPresent(draft -> draft.standIn(product, cluster, draft.unit()));
    }

    /** Gives one product and its draft to another unit. */
    public void moveToUnit(ProductId id, String unit) {
        Product product = products.find(id);
        product.standIn(product.cluster(), unit);
        drafts.find(id).ifPresent(draft -> draft.standIn(product, draft.cluster(), unit));
    }

    /** Gives every product and draft of a unit to another one. @return how many products */
    public int moveToUnit(String from, String to) {
        List<Product> moved = products.ofUnit(from);
        moved.forEach(product -> product.standIn(product.cluster(), to));
        drafts.all(new UnitId(from)).forEach(draft -> draft.standIn(products.find(new ProductId(draft.productId())),
                draft.cluster(), to));
        return moved.size();
    }

    @Override
    public List<String> of(String cluster) {
        return all().values().stream().filter(place -> cluster.equals(place.cluster())).map(place -> place.title().in(Language.NL)).sorted()
                .toList();
    }

    /** @param published false for a product that is only a draft yet */
    public record Place(ProductId id, String slug, LocalizedText title, String cluster, String unit, boolean published) {
    }
}
