package midoffice.dossier.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import midoffice.dossier.api.event.DossierAssigned;
import midoffice.dossier.api.event.DossierTransferred;

/** Open tasks go where their dossier goes: to its new handler, or to its new unit. In the same transaction. */
@ApplicationScoped
class TasksFollowDossiers {

    private final TaskRepository tasks;
    private final TaskEngine engine;

    protected TasksFollowDossiers() {
        this(null, null);
    }

    @Inject
    TasksFollowDossiers(TaskRepository tasks, TaskEngine engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    /** A task that a colleague took for himself stays with that colleague. */
    void onAssigned(@Observes DossierAssigned event) {
        for (OpenTask task : tasks.ofDossier(event.dossier())) {
            boolean follows = task.isInHandsOf(null) || task.isInHandsOf(event.before());
            if (follows && !Objects.equals(event.before(), event.login())) {
                engine.assign(task.id(), event.login());
            }
        }
    }

    void onHandedOver(@Observes DossierTransferred event) {
        for (OpenTask task : tasks.ofDossier(event.dossier())) {
            if (task.isOf(event.from())) {
                engine.handOver(task.id(), event.from(), event.to());
                task.moveTo(event.to());
            }
        }
        tasks.flush();
    }
}
