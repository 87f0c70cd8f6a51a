package midoffice.catalogue.product;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.ProductView.Door;
import midoffice.catalogue.persistence.DetailsConverter;
import midoffice.catalogue.persistence.LocalizedTextConverter;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** What a product said from one publication to the next. Written once, never changed; therefore it may be cached. */
@Entity
@Cacheable
@Table(name = "cat_product_version")
public class ProductVersion {

    private static final String LINE = "\n";
    private static final String COMMA = ",";

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "number")
    private int number;

    @Column(name = "cluster")
    private String cluster;

    @Column(name = "unit")
    private String unit;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "title")
    private LocalizedText title;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "summary")
    private LocalizedText summary;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "what")
    private LocalizedText what;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "for_whom")
    private LocalizedText forWhom;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "conditions")
    private LocalizedText conditions;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "bring")
    private LocalizedText bring;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "cost")
    private LocalizedText cost;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "norm")
    private int norm;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "next_steps")
    private LocalizedText next;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "legal_basis")
    private LocalizedText legalBasis;

    @Column(name = "keywords")
    private String keywords;

    @Column(name = "doors")
    private String doors;

    @Column(name = "form_key")
    private String formKey;

    @Convert(converter = DetailsConverter.class)
    @Column(name = "details")
    private ProductDetails details;

    @Column(name = "published")
    private Instant published;

    @Column(name = "published_by")
    private String publishedBy;

    protected ProductVersion() {
    }

    static ProductVersion of(Product product, int number, ProductView content, Instant published, String publishedBy) {
        ProductVersion version = new ProductVersion();
        version.id = Ids.next();
        version.productId = product.id().value();
        version.number = number;
        version.cluster = content.cluster();
        version.unit = content.unit().code();
        version.title = content.title();
        version.summary = content.summary();
        version.what = content.what();
        version.forWhom = content.forWhom();
        version.conditions = content.conditions();
        version.bring = content.bring();
        version.cost = content.cost();
        version.amount = content.amount();
        version.norm = content.norm();
        version.next = content.next();
        version.legalBasis = content.legalBasis();
        version.keywords = String.join(LINE, content.keywords());
        version.doors = content.doors().stream().sorted().map(Door::name).collect(Collectors.joining(COMMA));
        version.formKey = content.formKey();
        version.details = content.details();
        version.published = published;
        version.publishedBy = publishedBy;
        return version;
    }

    /** @return the version in force with the cluster and the unit of today, an earlier one with those of its time */
    ProductView view(Product product) {
        boolean now = number == product.versionInForce();
        return new ProductView(product.id(), number, product.slug(), now ? product.cluster() : cluster,
                new UnitId(now ? product.unit() : unit), title, summary, what, forWhom, conditions,
                bring, cost, amount, norm, next, legalBasis, keywords.isEmpty() ? List.of() : List.of(keywords.split(LINE)), doors(),
                        formKey, product.popularity(), details);
    }

    int number() {
        return number;
    }

    Instant published() {
        return published;
    }

    String publishedBy() {
        return publishedBy;
    }

    private Set<Door> doors() {
        return doors.isEmpty() ? Set.of() : Arrays.stream(doors.split(COMMA)).map(Door::valueOf).collect(Collectors.toSet());
    }
}
