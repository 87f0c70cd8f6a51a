package midoffice.catalogue.product;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * A product over the years: it is published, published anew in other words, and one day retracted. It only knows which version is in
 * force; what that version says stands in {@link ProductVersion}. Cluster and unit are kept here, too: a clustering that takes effect and units
 * that reorganise move a product, and no version of it changes.
 */
@Entity
@Table(name = "cat_product")
public class Product {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "cluster")
    private String cluster;

    @Column(name = "unit")
    private String unit;

    @Column(name = "version_in_force")
    private int versionInForce;

    @Column(name = "popularity")
    private int popularity;

    @Column(name = "retracted")
    private Instant retracted;

    @Column(name = "retract_reason")
    private String retractReason;

    @Version
    @Column(name = "version")
    private long version;

    protected Product() {
    }

    static Product named(String slug) {
        Product product = new Product();
        product.id = Ids.next();
        product.slug = slug;
        return product;
    }

    /** Draws the number of the next version and puts it in force, also after a retraction. */
    int putNextVersionInForce() {
        versionInForce++;
        retracted = null;
        retractReason = null;
        return versionInForce;
    }

    /** Where citizens and colleagues find it from now on, whatever its versions say. */
    void standIn(String cluster, String unit) {
        this.cluster = cluster;
        this.unit = unit;
    }

    /** How often it is asked is no part of a version: it changes without anybody writing a text. */
    void askedThisOften(int times) {
        popularity = times;
    }

    void retract(Instant at, String reason) {
        retracted = at;
        retractReason = reason;
    }

    boolean isInForce() {
        return versionInForce > 0 && retracted == null;
    }

    ProductId id() {
        return new ProductId(id);
    }

    String slug() {
        return slug;
    }

    /** @return the cluster by the clustering in effect, null when it was never published */
    String cluster() {
        return cluster;
    }

    String unit() {
        return unit;
    }

    Instant retracted() {
        return retracted;
    }

    int versionInForce() {
        return versionInForce;
    }

    int popularity() {
        return popularity;
    }
}
