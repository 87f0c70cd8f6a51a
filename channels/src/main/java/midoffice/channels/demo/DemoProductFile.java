package midoffice.channels.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import midoffice.catalogue.api.Products;
import midoffice.crm.api.access.Caller;

/** Publishes a file of products in one transaction, so that it is there whole or not at all. */
@Transactional
@ApplicationScoped
public class DemoProductFile {

    private final DemoFolder folder;
    private final Products products;

    protected DemoProductFile() {
        this(null, null);
    }

    @Inject
    DemoProductFile(DemoFolder folder, Products products) {
        this.folder = folder;
        this.products = products;
    }

    /** An editor may have changed or retracted a product since the first start: that stands. */
    public void load(Caller caller, String file) {
        folder.each(file, "slug", entry -> {
            if (!products.isKnown(entry.getString("slug"))) {
                products.publish(caller, Entries.product(entry));
            }
        });
    }
}
