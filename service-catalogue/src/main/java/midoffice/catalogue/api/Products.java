package midoffice.catalogue.api;

import java.util.List;
import java.util.Optional;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** The products of the city. Reading what is published is public; writing is for catalogue editors and the system. */
public interface Products {

    /** The version in force, for that address. */
    Optional<ProductView> published(String slug);

    /** The version in force. */
    Optional<ProductView> published(ProductId product);

    /** One version, also when a newer one is in force: a dossier keeps the version it was started from. */
    Optional<ProductView> version(ProductId product, int version);

    /** @return true when a product with that slug was ever published, retracted ones included */
    boolean isKnown(String slug);

    /** Published products by title in that language. {@code cluster} null means all. */
    List<ProductRow> list(String cluster, Language language);

    /** The most asked products of a cluster, or of all when {@code cluster} is null. */
    List<ProductRow> mostAsked(String cluster, Language language, int limit);

    /**
     * Publishes a new version of the product with that slug (version 1 when it is new; id and version of the argument are ignored). Fires
     * {@code ProductPublished}. Identical content publishes nothing and returns the version in force.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code product-invalid} with the field named: {@code required},
     * {@code slug-invalid}, {@code cluster-unknown}, {@code unit-unknown}, {@code html-refused} (texts are plain), {@code too-long},
     * {@code amount-invalid}, {@code out-of-range}, {@code online-missing}, {@code form-key-invalid}, {@code keyword-invalid}
     * @throws midoffice.crm.api.common.DomainException.Stale {@code product-changed} when somebody else published it at the same time
     */
    ProductView publish(Caller caller, ProductView product);

    /**
     * Takes the product off the site. Fires {@code ProductRetracted}.
     *
     * @param reason why, at most 500 characters
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code product-not-found} when it is not published
     */
    void retract(Caller caller, ProductId product, String reason);

    /** A line in a list of products. */
    record ProductRow(ProductId id, String slug, LocalizedText title, LocalizedText summary, String cluster, boolean online) {
    }
}
