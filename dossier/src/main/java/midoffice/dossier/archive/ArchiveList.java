package midoffice.dossier.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.ArchiveLists.Act;
import midoffice.dossier.api.ArchiveLists.ItemState;
import midoffice.dossier.api.ArchiveLists.Kind;
import midoffice.dossier.api.ArchiveLists.ListView;
import midoffice.dossier.api.ArchiveLists.Reviewer;
import midoffice.dossier.api.ArchiveLists.State;

/** A list of dossiers on its way to destruction or to an e-depot. It knows the way; {@link ListRules} knows who may take which step. */
@Entity
@Table(name = "dos_archive_list")
class ArchiveList {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;
    @Column(name = "name")
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;
    @Column(name = "created")
    private Instant created;
    @Column(name = "author")
    private String author;
    @Column(name = "author_name")
    private String authorName;
    @Column(name = "reviewer")
    private String reviewer;
    @Column(name = "reviewer_name")
    private String reviewerName;
    @Column(name = "reviewed")
    private Instant reviewed;
    @Column(name = "archivist")
    private String archivist;
    @Column(name = "archivist_name")
    private String archivistName;
    @Column(name = "approved")
    private Instant approved;
    @Column(name = "due")
    private Instant due;
    @Column(name = "started")
    private Instant started;
    @Column(name = "finished")
    private Instant finished;
    @Column(name = "fingerprint")
    private String fingerprint;

    protected ArchiveList() {
    }

    ArchiveList(Kind kind, String name, Caller author, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.name = name;
        this.state = State.DRAFT;
        this.created = now;
        this.author = author.subject();
        this.authorName = author.name();
    }

    /** The author hands it on: to a reviewer when there is to be one, else straight to the archivist. */
    void submit(Reviewer to) {
        reviewer = to == null ? null : to.login();
        reviewerName = to == null ? null : to.name();
        reviewed = null;
        state = to == null ? State.TO_APPROVE : State.IN_REVIEW;
    }

    void agree(Instant now) {
        reviewed = now;
        state = State.TO_APPROVE;
    }

    void sendBack() {
        reviewed = null;
        state = State.DRAFT;
    }

    /** @param fingerprintOfItems hash of what is agreed @param at when it is to be carried out */
    void approve(Caller by, String fingerprintOfItems, Instant now, Instant at) {
        archivist = by.subject();
        archivistName = by.name();
        approved = now;
        fingerprint = fingerprintOfItems;
        due = at;
        state = State.WAITING;
    }

    void cancel(Instant now) {
        finished = now;
        state = State.CANCELLED;
    }

    void begin(Instant now) {
        started = now;
        state = State.RUNNING;
    }

    void halt() {
        state = State.HALTED;
    }

    void resume() {
        state = State.RUNNING;
    }

    /** Nothing is left to do here: done, or the e-depot has the word. */
    void worked(boolean answersMissing, Instant now) {
        state = answersMissing ? State.AT_DEPOT : State.DONE;
        finished = answersMissing ? null : now;
    }

    /** @throws DomainException.Stale {@code list-changed} */
    void requireVersion(long seen) {
        if (seen != version) {
            throw new DomainException.Stale("list-changed", "List " + id + " has version " + version + ", not " + seen);
        }
    }

    ListView view(Map<ItemState, Long> counts, Set<Act> allowed) {
        return new ListView(id, version, kind, name, state, created, author, authorName, reviewer, reviewerName, reviewed, archivist,
                archivistName, approved, due, started, finished, Map.copyOf(counts), fingerprint, Set.copyOf(allowed));
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    State state() {
        return state;
    }

    String author() {
        return author;
    }

    String reviewer() {
        return reviewer;
    }

    String archivist() {
        return archivist;
    }

    Instant due() {
        return due;
    }

    String fingerprint() {
        return fingerprint;
    }
}
