package midoffice.dossier.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.job.JobOrder;
import midoffice.dossier.job.JobTask;
import midoffice.dossier.job.JobWork;
import midoffice.dossier.record.MoveDossiers;
import midoffice.dossier.register.FactsJson;

/** Moves one dossier. */
@ApplicationScoped
class MoveWork implements JobWork {

    private final MoveDossiers dossiers;

    protected MoveWork() {
        this(null);
    }

    @Inject
    MoveWork(MoveDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Kind kind() {
        return Kind.TYPE_MOVE;
    }

    @Override
    public Done handle(JobOrder job, JobTask task) {
        boolean moved = dossiers.move(job.change(), task.source(), FactsJson.read(job.parameters(), MoveOrder.class).swap());
        return moved ? Done.taken(task.source(), List.of()) : Done.existing(task.source());
    }
}
