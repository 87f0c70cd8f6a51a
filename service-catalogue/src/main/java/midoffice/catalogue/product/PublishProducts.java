package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.event.ProductPublished;
import midoffice.catalogue.api.event.ProductRetracted;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;

/** Publishes products and shows what is published. */
@Transactional
@ApplicationScoped
public class PublishProducts implements Products {

    private final ProductRepository products;
    private final CityPlaces city;
    private final Event<ProductPublished> published;
    private final Event<ProductRetracted> retracted;
    private final Clock clock;

    protected PublishProducts() {
        this(null, null, null, null, null);
    }

    @Inject
    public PublishProducts(ProductRepository products, CityPlaces city, Event<ProductPublished> published,
            Event<ProductRetracted> retracted, Clock clock) {
        this.products = products;
        this.city = city;
        this.published = published;
        this.retracted = retracted;
        this.clock = clock;
    }

    @Override
    public Optional<ProductView> published(String slug) {
        return products.find(slug).flatMap(this::inForce);
    }

    @Override
    public Optional<ProductView> published(ProductId product) {
        return Optional.ofNullable(products.find(product)).flatMap(this::inForce);
    }

    private Optional<ProductView> inForce(Product product) {
        return product.isInForce() ? products.version(product, product.versionInForce()) : Optional.empty();
    }

    @Override
    public Optional<ProductView> version(ProductId product, int version) {
        return Optional.ofNullable(products.find(product)).flatMap(known -> products.version(known, version));
    }

    @Override
    public boolean isKnown(String slug) {
        return products.find(slug).filter(product -> product.versionInForce() > 0).isPresent();
    }

    @Override
    public List<ProductRow> list(String cluster, Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return products.rows(cluster).stream().sorted(Comparator.comparing(row -> row.title().in(language), collator)).toList();
    }

    @Override
    public List<ProductRow> mostAsked(String cluster, Language language, int limit) {
        return products.mostAsked(cluster, Math.max(1, limit));
    }

    @Override
    public ProductView publish(Caller caller, ProductView wanted) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
        ProductView content = ProductRules.check(wanted, city.now());
        Product product = products.find(content.slug()).orElseGet(() -> register(content.slug()));
        product.askedThisOften(content.popularity());
        Optional<ProductView> current = inForce(product);
        if (current.isPresent() && ProductRules.sameContent(content, current.get())) {
            products.flush();
            return current.get();
        }
        int number = product.putNextVersionInForce();
        product.standIn(content.cluster(), content.unit().code());
        ProductVersion version = ProductVersion.of(product, number, content, clock.instant(), caller.subject());
        products.add(version);
        products.flush();
        published.fire(new ProductPublished(product.id(), number));
        return version.view(product);
    }

    private Product register(String slug) {
        Product product = Product.named(slug);
        products.add(product);
        // Before the version row that refers to it.
        products.flush();
        return product;
    }

    @Override
    public void retract(Caller caller, ProductId id, String reason) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw new DomainException.Invalid("reason", reason == null || reason.isBlank() ? "required" : "too-long",
                    "Say why the product is taken off the site, in at most 500 characters.");
        }
        Product product = products.find(id);
        if (product == null || !product.isInForce()) {
            throw new DomainException.NotFound("product-not-found", "No published product " + id);
        }
        product.retract(clock.instant(), reason);
        products.flush();
        retracted.fire(new ProductRetracted(id));
    }
}
