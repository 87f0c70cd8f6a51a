package midoffice.crm.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.NewsletterDesk.Criteria;
import midoffice.crm.api.NewsletterDesk.Draft;
import midoffice.crm.api.NewsletterDesk.IssueState;
import midoffice.crm.api.NewsletterDesk.IssueView;
import midoffice.crm.api.NewsletterDesk.NewsletterView;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.persistence.UuidConverter;

/** An issue of a newsletter. Once it is to be sent its words stay as they are. */
@Entity
@Table(name = "crm_newsletter_issue")
public class NewsletterIssue {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @ManyToOne(optional = false)
    @JoinColumn(name = "newsletter_id")
    private Newsletter newsletter;
    @Column(name = "subject")
    private String subject;
    @Column(name = "body")
    private String body;
    /** One a line. */
    @Column(name = "places")
    private String places;
    @Column(name = "age_from")
    private Integer ageFrom;
    @Column(name = "age_until")
    private Integer ageUntil;
    @Column(name = "customer_role")
    private String role;
    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private Language language;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private IssueState state;
    @Column(name = "send_at")
    private Instant sendAt;
    @Column(name = "started")
    private Instant started;
    @Column(name = "author")
    private String author;
    @Column(name = "created")
    private Instant created;
    @Column(name = "sent_by")
    private String sentBy;

    /** For JPA. */
    protected NewsletterIssue() {
    }

    NewsletterIssue(Newsletter newsletter, Draft draft, String author, Instant now) {
        this.id = Ids.next();
        this.newsletter = newsletter;
        this.author = author;
        this.created = now;
        this.state = IssueState.DRAFT;
        write(draft);
    }

    /** @throws DomainException.Conflict {@code issue-not-draft} */
    void write(Draft draft) {
        requireDraft();
        Criteria criteria = draft.criteria();
        subject = draft.subject().strip();
        body = draft.body().strip();
        places = criteria.places().isEmpty() ? null : String.join("\n", criteria.places());
        ageFrom = criteria.ageFrom();
        ageUntil = criteria.ageUntil();
        role = criteria.role();
        language = criteria.language();
    }

    /** @throws DomainException.Conflict {@code issue-not-draft} */
    void plan(Instant at, String by) {
        requireDraft();
        state = IssueState.PLANNED;
        sendAt = at;
        sentBy = by;
    }

    void start(Instant now) {
        state = IssueState.SENDING;
        started = now;
    }

    /** @throws DomainException.Stale {@code issue-changed} */
    void requireVersion(long read) {
        if (version != read) {
            throw new DomainException.Stale("issue-changed", "Issue " + id + " has version " + version + ", not " + read);
        }
    }

    void requireDraft() {
        if (state != IssueState.DRAFT) {
            throw new DomainException.Conflict("issue-not-draft", "Issue " + id + " is " + state);
        }
    }

    UUID id() {
        return id;
    }

    Newsletter newsletter() {
        return newsletter;
    }

    Criteria criteria() {
        return new Criteria(places == null ? List.of() : places.lines().toList(), ageFrom, ageUntil, role, language);
    }

    IssueView asView(NewsletterView of) {
        return new IssueView(id, version, of, subject, body, criteria(), state, sendAt, started, created, author, sentBy);
    }
}
