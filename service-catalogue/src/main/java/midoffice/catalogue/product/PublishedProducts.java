package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import midoffice.catalogue.api.ProductView;

/** Hands the whole published catalogue to other features of this module, in one query. */
@Transactional
@ApplicationScoped
public class PublishedProducts {

    private final ProductRepository products;

    protected PublishedProducts() {
        this(null);
    }

    @Inject
    public PublishedProducts(ProductRepository products) {
        this.products = products;
    }

    /** @return every version in force */
    public List<ProductView> all() {
        return products.inForce();
    }
}
