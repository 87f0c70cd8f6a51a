package midoffice.dossier.job;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.Jobs.JobView;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.State;

/** A piece of long work; always changed under a lock of its row. */
@Entity
@Table(name = "dos_job")
class Job {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;
    @Column(name = "title")
    private String title;
    @Column(name = "parameters")
    private String parameters;
    @Column(name = "reason")
    private String reason;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;
    @Column(name = "created")
    private Instant created;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "creator_name")
    private String creatorName;
    @Column(name = "finished")
    private Instant finished;
    @Column(name = "leased_until")
    private Instant leasedUntil;

    protected Job() {
    }

    Job(Kind kind, String title, String parameters, String reason, Caller by, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.title = title;
        this.parameters = parameters;
        this.reason = reason;
        this.state = State.PREPARED;
        this.created = now;
        this.createdBy = by.subject();
        this.creatorName = by.name();
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isDone() {
        return state == State.DONE;
    }

    void start() {
        if (isRunning()) {
            throw new DomainException.Conflict("job-running", "Job " + id + " is running");
        }
        state = State.RUNNING;
        finished = null;
    }

    void cancel() {
        if (!isRunning()) {
            throw new DomainException.Conflict("job-not-running", "Job " + id + " is not running");
        }
        state = State.CANCELLED;
    }

    void requireNeverStarted() {
        if (state != State.PREPARED) {
            throw new DomainException.Conflict("job-started", "Job " + id + " was started");
        }
    }

    void finish(Instant now) {
        state = State.DONE;
        finished = now;
    }

    boolean isFree(Instant now) {
        return leasedUntil == null || leasedUntil.isBefore(now);
    }

    /** @param until null to give it back */
    void lease(Instant until) {
        leasedUntil = until;
    }

    JobOrder order() {
        return new JobOrder(id, parameters, createdBy, reason);
    }

    JobView view(Map<Outcome, Long> counts) {
        return new JobView(id, kind, title, state, reason, creatorName, created, finished, counts);
    }
}
