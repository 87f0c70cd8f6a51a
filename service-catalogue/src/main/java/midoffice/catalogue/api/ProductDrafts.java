package midoffice.catalogue.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;

/**
 * What is being written about products before citizens read it. A product has at most one open draft. Officials write for their own unit,
 * catalogue editors for all; only catalogue editors publish. Whoever works for the programme office or the management team may read along.
 * What the caller may not write is refused with {@code not-allowed}; what somebody else changed meanwhile with {@code draft-changed}.
 */
public interface ProductDrafts {

    /** Products with their state, by title; drafts of other units are left out for officials. A null in the filter means all. */
    List<ProductLine> list(Caller caller, Filter filter);

    /** The open draft. Officials see those of their own unit. */
    Optional<DraftView> find(Caller caller, ProductId product);

    /**
     * Begins a draft of a published product, or gives the one that is open.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code product-not-found}
     */
    DraftView start(Caller caller, ProductId product);

    /**
     * Begins a product.
     *
     * @param content the texts may still be empty; id and version are ignored
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code slug-taken}, and rules that hold for a draft already
     */
    DraftView create(Caller caller, ProductView content);

    /**
     * Keeps what was written, complete or not. A draft that was submitted or approved becomes a draft again.
     *
     * @param seen version of the draft that the writer saw
     * @throws midoffice.crm.api.common.DomainException.Invalid for markup, texts that are too long and values that cannot be
     * @throws midoffice.crm.api.common.DomainException.Stale {@code draft-changed}
     */
    DraftView save(Caller caller, ProductId product, long seen, ProductView content);

    /** Offers the draft for review. @throws midoffice.crm.api.common.DomainException.Invalid with every rule it still breaks */
    void submit(Caller caller, ProductId product, long seen);

    /** Gives it back to its writer. Catalogue editors, with what must be done. */
    void sendBack(Caller caller, ProductId product, long seen, String remark);

    /** Says that a product must be looked at again, because something it rests on changed. Catalogue editors and the system. */
    void needRevision(Caller caller, ProductId product, String remark);

    /**
     * Puts the draft in force. Catalogue editors.
     *
     * @param on from that day; null or today is at once
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code date-past}, and every rule it breaks
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code draft-outdated} when another version was published since it was begun
     */
    void publish(Caller caller, ProductId product, long seen, LocalDate on);

    /** Throws the draft away. */
    void discard(Caller caller, ProductId product, long seen);

    /** Approved drafts whose day has come. The system. */
    List<ProductId> due(Caller caller);

    /** Puts one of those in force. The system. */
    void publishDue(Caller caller, ProductId product);

    /** Versions, the newest first. Staff. */
    List<VersionLine> versions(Caller caller, ProductId product);

    /** Field by field what differs; {@code 0} stands for the open draft. Staff. */
    List<Difference> differences(Caller caller, ProductId product, int before, int after);

    /** What refers to the product, from all modules. Staff. */
    List<ProductUse.Use> uses(Caller caller, ProductId product);

    /** Where a product is between idea and end. */
    enum State {
        DRAFT, TO_REVIEW, REVISION_NEEDED, APPROVED, PUBLISHED, RETRACTED
    }

    /** @param owned false for products whose unit was closed, null for all */
    record Filter(State state, String cluster, UnitId unit, Boolean owned) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /**
     * @param state   of the draft when there is one, else of what is published
     * @param version in force, 0 when there is none
     * @param cluster by the clustering in effect; what the draft wants when it was never published; may be null
     */
    record ProductLine(ProductId id, String slug, LocalizedText title, State state, int version, String cluster, UnitId unit, boolean owned,
            Instant changed) {
    }

    /**
     * @param seen     version of the draft, to give back with a change
     * @param inForce  version of the product in force, 0 when there is none
     * @param outdated whether another version was published since it was begun
     * @param open     rules it still breaks
     */
    record DraftView(ProductId product, long seen, State state, int inForce, boolean outdated, ProductView content, String remark,
            LocalDate publishOn, Instant changed, String changedBy, List<Violation> open) {
    }

    record VersionLine(int number, Instant published, String by, boolean inForce) {
    }

    /** @param field of {@link ProductFields}; what is null was not said */
    record Difference(String field, String before, String after) {
    }
}
