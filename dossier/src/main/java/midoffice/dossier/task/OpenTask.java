package midoffice.dossier.task;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.Tasks.TaskView;

/** A task that waits for somebody of a unit: free, or in the hands of one official. It is gone when it is done or no longer needed. */
@Entity
@Table(name = "dos_task")
class OpenTask {

    @Id
    @Column(name = "id")
    private String id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Column(name = "unit")
    private String unit;
    @Column(name = "due")
    private LocalDate due;
    @Column(name = "name")
    private LocalizedText name;
    @Column(name = "instruction")
    private LocalizedText instruction;
    @Column(name = "outcomes")
    private String outcomes;
    @Column(name = "claimed_status")
    private String claimedStatus;
    @Column(name = "assignee")
    private String assignee;
    @Column(name = "created")
    private Instant created;

    protected OpenTask() {
    }

    private OpenTask(String id, DossierId dossier, UnitId unit, LocalDate due, TaskWords words, Instant created) {
        this.id = id;
        this.dossier = dossier.value();
        this.unit = unit.code();
        this.due = due;
        this.name = words.name();
        this.instruction = words.instruction();
        this.outcomes = words.outcomes();
        this.claimedStatus = words.claimedStatus();
        this.created = created;
    }

    static OpenTask of(String id, DossierId dossier, UnitId unit, LocalDate due, TaskWords words, Instant created) {
        return new OpenTask(id, dossier, unit, due, words, created);
    }

    /** @throws DomainException.Conflict {@code task-claimed} when somebody else has it */
    void requireFreeFor(String login) {
        if (assignee != null && !assignee.equals(login)) {
            throw new DomainException.Conflict("task-claimed", "Task " + id + " is in the hands of " + assignee);
        }
    }

    void assign(String login) {
        assignee = login;
    }

    /** It waits for another unit, in nobody's hands. */
    void moveTo(UnitId other) {
        unit = other.code();
        assignee = null;
    }

    boolean isOf(UnitId wanted) {
        return wanted != null && unit.equals(wanted.code());
    }

    boolean isInHandsOf(String login) {
        return Objects.equals(assignee, login);
    }

    /**
     * @param key    the chosen outcome
     * @param reason why, already without surrounding space; null for none
     * @throws DomainException.Invalid {@code outcome-unknown}, {@code reason-required}
     */
    TaskOutcome choose(String key, String reason) {
        TaskOutcome outcome = TaskOutcome.parse(outcomes).stream().filter(o -> o.key().equals(key)).findFirst()
                .orElseThrow(() -> new DomainException.Invalid("outcome", "outcome-unknown", "Task " + id + " has no such outcome"));
        if (outcome.reasonRequired() && reason == null) {
            throw new DomainException.Invalid("reason", "reason-required", "Outcome " + key + " needs a reason");
        }
        return outcome;
    }

    String id() {
        return id;
    }

    DossierId dossier() {
        return new DossierId(dossier);
    }

    String claimedStatus() {
        return claimedStatus;
    }

    TaskView view() {
        return new TaskView(id, name, instruction, dossier(), assignee, created,
                TaskOutcome.parse(outcomes).stream().map(TaskOutcome::view).toList());
    }
}
