package midoffice.dossier.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.event.TaskCreated;
import midoffice.dossier.record.DossierBook;

/** Keeps the mirror of the engine's tasks; the process tells it what happened to a task, in the transaction in which it happened. */
@ApplicationScoped
public class TaskBoard {

    private final TaskRepository tasks;
    private final DossierBook dossiers;
    private final Clock clock;
    private final Event<TaskCreated> created;

    protected TaskBoard() {
        this(null, null, null, null);
    }

    @Inject
    TaskBoard(TaskRepository tasks, DossierBook dossiers, Clock clock, Event<TaskCreated> created) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.clock = clock;
        this.created = created;
    }

    /** A task waits for a unit; it is due on the last date of its dossier. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void created(String task, DossierId dossier, UnitId unit, TaskWords words) {
        tasks.add(OpenTask.of(task, dossier, unit, dossiers.facts(dossier).deadline(), words,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        created.fire(new TaskCreated(task, dossier, unit));
    }

    /** The task came into somebody's hands, or nobody's when {@code login} is null. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void assigned(String task, String login) {
        tasks.find(task).ifPresent(t -> t.assign(login));
        tasks.flush();
    }

    /** The dossier goes, with whatever was left to do in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(DossierId dossier) {
        tasks.removeOf(dossier);
    }

    /** The task is done or no longer needed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(String task) {
        tasks.find(task).ifPresent(tasks::remove);
    }
}
