package midoffice.crm.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Comparator;
import java.util.UUID;
import midoffice.crm.api.Interactions.InteractionView;
import midoffice.crm.api.Interactions.NewInteraction;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** One line in the history of a party. Written once, with the thing that happened. */
@Entity
@Table(name = "crm_interaction")
public class Interaction {

    static final Comparator<Interaction> NEWEST_FIRST = Comparator.comparing((Interaction i) -> i.at).thenComparing(i -> i.id).reversed();

    private static final int SUMMARY_LENGTH = 500;

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "at", updatable = false)
    private Instant at;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id", updatable = false)
    private UUID partyId;

    @Column(name = "kind", updatable = false)
    private String kind;

    @Column(name = "channel", updatable = false)
    private String channel;

    @Column(name = "product", updatable = false)
    private String product;

    @Column(name = "unit", updatable = false)
    private String unit;

    @Column(name = "reference", updatable = false)
    private String reference;

    @Column(name = "summary", updatable = false)
    private String summary;

    @Column(name = "author", updatable = false)
    private String author;

    /** For JPA. */
    protected Interaction() {
    }

    private Interaction(Caller caller, NewInteraction what, Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.partyId = what.party().value();
        this.kind = Objects.requireNonNull(what.kind(), "kind");
        this.channel = Objects.requireNonNull(what.channel(), "channel");
        this.product = what.product();
        this.unit = what.unit() == null ? null : what.unit().code();
        this.reference = what.reference();
        this.summary = shortened(Objects.requireNonNull(what.summary(), "summary"));
        this.author = caller.subject();
    }

    static Interaction of(Caller caller, NewInteraction what, Instant at) {
        return new Interaction(caller, what, at);
    }

    InteractionView asView() {
        return new InteractionView(id, at, kind, channel, product, unit, reference, summary);
    }

    /** A summary often quotes what somebody wrote; the full text stays with the thing itself. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SUMMARY_LENGTH ? text
                : text.substring(0, text.offsetByCodePoints(0, SUMMARY_LENGTH - 1)) + "…";
    }
}
