package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import midoffice.catalogue.api.ProductHistory;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.crm.api.access.Caller;

/** Tells when versions were published, and hands on all that is in force. */
@Transactional
@ApplicationScoped
public class TellHistory implements ProductHistory {

    private final ProductRepository products;

    protected TellHistory() {
        this(null);
    }

    @Inject
    public TellHistory(ProductRepository products) {
        this.products = products;
    }

    @Override
    public Optional<Times> times(Caller caller, ProductId product, int version) {
        return products.times(product, version);
    }

    @Override
    public List<ProductView> inForce(Caller caller) {
        return products.inForce();
    }
}
