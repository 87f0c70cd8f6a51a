package midoffice.catalogue.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.UnitId;

/** "Was this useful?": everybody may say it, the unit of the product sees it and says what it did with it. */
public interface ProductFeedback {

    /**
     * Keeps what a reader says, and nothing about the reader. For everybody.
     *
     * @param remark in words, at most 1,000 characters; may be empty
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code product-not-found}
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code too-long}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code feedback-busy} when one product got more than 30 in an hour
     */
    void give(Caller caller, String slug, boolean useful, String remark);

    /** Officials: of their own unit. Catalogue editors: of every unit. What is not done first, then the newest first. */
    List<FeedbackView> list(Caller caller, int limit);

    /**
     * Says how far it is. For whoever may see it.
     *
     * @param note what was done with it, at most 1,000 characters; needed for {@code DONE}
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code feedback-not-found}, also for another unit's
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required}, {@code too-long}
     */
    void handle(Caller caller, UUID feedback, State state, String note);

    /** How far the unit is with it. */
    enum State {
        NEW, IN_PROGRESS, DONE
    }

    /** @param handler who last said how far it is, null when nobody did */
    record FeedbackView(UUID id, String slug, UnitId unit, boolean useful, String remark, State state, String note, String handler, Instant given) {
    }
}
