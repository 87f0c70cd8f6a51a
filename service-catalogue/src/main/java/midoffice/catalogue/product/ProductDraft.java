package midoffice.catalogue.product;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import midoffice.catalogue.api.ProductDrafts.State;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.persistence.LocalizedTextConverter;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** What somebody is writing about a product. It is offered, sent back, approved for a day, and gone once it is published. */
@Entity
@Table(name = "cat_product_draft")
public class ProductDraft {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "base_version")
    private int baseVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "slug")
    private String slug;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "title")
    private LocalizedText title;

    @Column(name = "cluster")
    private String cluster;

    @Column(name = "unit")
    private String unit;

    @Column(name = "content")
    private String content;

    @Column(name = "remark")
    private String remark;

    @Column(name = "publish_on")
    private LocalDate publishOn;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "changed")
    private Instant changed;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    @Column(name = "version")
    private long version;

    protected ProductDraft() {
    }

    static ProductDraft of(Product product, ProductView content, Instant at, String by) {
        ProductDraft draft = new ProductDraft();
        draft.id = Ids.next();
        draft.productId = product.id().value();
        draft.write(product, content, at, by);
        return draft;
    }

    /** Whoever writes has seen what is in force now; what was offered or approved is a draft again. */
    void write(Product product, ProductView wanted, Instant at, String by) {
        baseVersion = product.versionInForce();
        state = State.DRAFT;
        publishOn = null;
        approvedBy = null;
        slug = product.slug();
        title = wanted.title();
        cluster = wanted.cluster();
        unit = wanted.unit().code();
        content = ProductContent.write(wanted);
        changed = at;
        changedBy = by;
    }

    /** Cluster and unit follow a clustering or a reorganisation, whatever state the draft is in. */
    void standIn(Product product, String newCluster, String newUnit) {
        cluster = newCluster;
        unit = newUnit;
        ProductView now = ProductContent.read(content, product);
        content = ProductContent.write(now.placed(newCluster, new UnitId(newUnit)));
    }

    void become(State next, String why) {
        state = next;
        remark = why;
        publishOn = null;
        approvedBy = null;
    }

    void approve(LocalDate on, String by) {
        become(State.APPROVED, null);
        publishOn = on;
        approvedBy = by;
    }

    UUID productId() {
        return productId;
    }

    int baseVersion() {
        return baseVersion;
    }

    State state() {
        return state;
    }

    String slug() {
        return slug;
    }

    LocalizedText title() {
        return title;
    }

    String cluster() {
        return cluster;
    }

    String unit() {
        return unit;
    }

    String content() {
        return content;
    }

    String remark() {
        return remark;
    }

    LocalDate publishOn() {
        return publishOn;
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant changed() {
        return changed;
    }

    String changedBy() {
        return changedBy;
    }

    long version() {
        return version;
    }
}
