package midoffice.dossier.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.record.DossierRemoval;
import midoffice.dossier.task.TaskBoard;
import org.operaton.bpm.engine.HistoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.history.HistoricProcessInstance;
import org.operaton.bpm.engine.runtime.ProcessInstance;

/** What the engine remembers of a dossier's process goes with the dossier. Found by the dossier's id: a number may be another's too. */
@ApplicationScoped
class ProcessesOfDossiers implements DossierRemoval {

    private final Engine engine;
    private final TaskBoard tasks;

    protected ProcessesOfDossiers() {
        this(null, null);
    }

    @Inject
    ProcessesOfDossiers(Engine engine, TaskBoard tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Change change, UUID dossier) {
        RuntimeService running = engine.running().getRuntimeService();
        for (ProcessInstance instance : running.createProcessInstanceQuery().variableValueEquals(ProcessVariables.DOSSIER, dossier.toString())
                .list()) {
            running.deleteProcessInstance(instance.getId(), "the dossier is removed", true, true, true);
        }
        HistoryService past = engine.running().getHistoryService();
        for (HistoricProcessInstance instance : past.createHistoricProcessInstanceQuery()
                .variableValueEquals(ProcessVariables.DOSSIER, dossier.toString()).list()) {
            past.deleteHistoricProcessInstance(instance.getId());
        }
        tasks.forget(new DossierId(dossier));
    }
}
