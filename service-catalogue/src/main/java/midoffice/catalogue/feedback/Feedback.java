package midoffice.catalogue.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.catalogue.api.ProductFeedback.FeedbackView;
import midoffice.catalogue.api.ProductFeedback.State;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** What one reader said of one product, for the unit that answered for it then. */
@Entity
@Table(name = "cat_feedback")
public class Feedback {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "unit")
    private String unit;

    @Column(name = "useful")
    private boolean useful;

    @Column(name = "remark")
    private String remark;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "note")
    private String note;

    @Column(name = "handler")
    private String handler;

    @Convert(converter = InstantConverter.class)
    @Column(name = "given")
    private Instant given;

    protected Feedback() {
    }

    static Feedback of(String slug, UnitId unit, boolean useful, String remark, Instant given) {
        Feedback feedback = new Feedback();
        feedback.id = Ids.next();
        feedback.slug = slug;
        feedback.unit = unit.code();
        feedback.useful = useful;
        feedback.remark = remark.isEmpty() ? null : remark;
        feedback.state = State.NEW;
        feedback.given = given;
        return feedback;
    }

    String unit() {
        return unit;
    }

    void handled(State newState, String newNote, String by) {
        state = newState;
        note = newNote.isEmpty() ? null : newNote;
        handler = by;
    }

    FeedbackView view() {
        return new FeedbackView(id, slug, new UnitId(unit), useful, remark, state, note, handler, given);
    }
}
