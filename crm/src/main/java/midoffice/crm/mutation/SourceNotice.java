package midoffice.crm.mutation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Mutations.Kind;
import midoffice.crm.api.Mutations.Notice;
import midoffice.crm.api.Mutations.NoticeView;
import midoffice.crm.api.Mutations.State;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A source's notice that something changed, and what became of it. */
@Entity
@Table(name = "crm_notice")
public class SourceNotice {

    private static final int DETAILS = 2000;
    private static final int FAILURE = 500;

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private AttributeSource source;
    @Column(name = "source_id")
    private String sourceId;
    @Column(name = "identifier")
    private String identifier;
    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;
    @Column(name = "occurred")
    private LocalDate occurred;
    @Column(name = "details")
    private String details;
    @Column(name = "received")
    private Instant received;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;
    @Column(name = "attempts")
    private int attempts;
    @Column(name = "failure")
    private String failure;
    @Column(name = "due")
    private Instant due;
    @Column(name = "leased_until")
    private Instant leasedUntil;
    @Column(name = "changed")
    private String changed;

    /** For JPA. */
    protected SourceNotice() {
    }

    SourceNotice(Notice notice, PartyId party, Instant now) {
        this.id = Ids.next();
        this.source = notice.source();
        this.sourceId = notice.id();
        this.identifier = notice.identifier();
        this.partyId = party == null ? null : party.value();
        this.kind = notice.kind();
        this.occurred = notice.occurred();
        this.details = cut(notice.details(), DETAILS);
        this.received = now;
        this.state = party == null ? State.UNKNOWN_PARTY : State.WAITING;
        this.due = party == null ? null : now;
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    void lease(Instant until) {
        leasedUntil = until;
        attempts++;
    }

    void done(Set<String> keys) {
        state = State.DONE;
        due = null;
        leasedUntil = null;
        failure = null;
        changed = cut(String.join(",", new TreeSet<>(keys)), DETAILS);
    }

    void failed(String why, boolean again, Instant now) {
        failure = cut(why, FAILURE);
        leasedUntil = null;
        state = again ? State.RETRYING : State.FAILED;
        due = again ? now.plus(Pause.after(attempts)) : null;
    }

    void retry(Instant now) {
        state = State.RETRYING;
        due = now;
    }

    UUID id() {
        return id;
    }

    AttributeSource source() {
        return source;
    }

    String identifier() {
        return identifier;
    }

    PartyId party() {
        return partyId == null ? null : new PartyId(partyId);
    }

    Kind kind() {
        return kind;
    }

    LocalDate occurred() {
        return occurred;
    }

    State state() {
        return state;
    }

    Instant received() {
        return received;
    }

    NoticeView asView() {
        List<String> keys = changed == null || changed.isEmpty() ? List.of() : List.of(changed.split(","));
        return new NoticeView(id, source, sourceId, party(), kind, occurred, received, state, attempts, failure, due, keys);
    }
}
