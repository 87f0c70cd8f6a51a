package midoffice.catalogue.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.catalogue.api.ProductFeedback;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Takes what readers say of a product and lets its unit say what it did with it. */
@Transactional
@ApplicationScoped
public class HandleFeedback implements ProductFeedback {

    private static final int LONGEST = 1_000;
    private static final int MOST_AN_HOUR = 30;

    private final FeedbackRepository feedback;
    private final Products products;
    private final Clock clock;

    protected HandleFeedback() {
        this(null, null, null);
    }

    @Inject
    public HandleFeedback(FeedbackRepository feedback, Products products, Clock clock) {
        this.feedback = feedback;
        this.products = products;
        this.clock = clock;
    }

    @Override
    public void give(Caller caller, String slug, boolean useful, String remark) {
        ProductView product = products.published(slug).orElseThrow(() -> new DomainException.NotFound("product-not-found", slug));
        String words = words("remark", remark);
        Instant now = clock.instant();
        if (feedback.since(slug, now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            throw new DomainException.Conflict("feedback-busy", "More than " + MOST_AN_HOUR + " in an hour on " + slug);
        }
        feedback.add(Feedback.of(slug, product.unit(), useful, words, now));
    }

    @Override
    public List<FeedbackView> list(Caller caller, int limit) {
        caller.requireAny(Role.OFFICIAL, Role.CATALOGUE_EDITOR);
        return feedback.list(caller.has(Role.CATALOGUE_EDITOR) ? null : caller.unit().code(), limit).stream().map(Feedback::view).toList();
    }

    @Override
    public void handle(Caller caller, UUID id, State state, String note) {
        caller.requireAny(Role.OFFICIAL, Role.CATALOGUE_EDITOR);
        Feedback given = feedback.find(id);
        if (given == null || !caller.has(Role.CATALOGUE_EDITOR) && !given.unit().equals(caller.unit().code())) {
            throw new DomainException.NotFound("feedback-not-found", "No feedback " + id + " of the unit of " + caller.subject());
        }
        String words = words("note", note);
        if (state == State.DONE && words.isEmpty()) {
            throw new DomainException.Invalid("note", "required", "Say what was done with it.");
        }
        given.handled(state, words, caller.subject());
    }

    private static String words(String field, String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST) {
            throw new DomainException.Invalid(field, "too-long", "At most " + LONGEST + " characters.");
        }
        return words;
    }
}
