package midoffice.dossier.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.decision.Decisions;
import midoffice.dossier.task.TaskEngine;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.TaskService;

/** Tasks on the side of the engine. A decision is on record before the process goes on, so that its letter can be written. */
@ApplicationScoped
class EngineTasks implements TaskEngine {

    private final Engine engine;
    private final Decisions decisions;

    protected EngineTasks() {
        this(null, null);
    }

    @Inject
    EngineTasks(Engine engine, Decisions decisions) {
        this.engine = engine;
        this.decisions = decisions;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void assign(String task, String login) {
        engine.running().getTaskService().setAssignee(task, login);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handOver(String task, UnitId from, UnitId to) {
        TaskService service = engine.running().getTaskService();
        service.setAssignee(task, null);
        service.deleteCandidateGroup(task, from.code());
        service.addCandidateGroup(task, to.code());
        service.setVariable(task, ProcessVariables.UNIT, to.code());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(Completion completion) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ProcessVariables.OUTCOME, completion.outcome().key());
        String result = completion.outcome().result();
        if (result != null) {
            decisions.take(completion.by(), completion.dossier(), result, completion.reason());
            variables.put(ProcessVariables.RESULT, result);
        }
        try {
            ActingCaller.as(completion.by(), () -> engine.running().getTaskService().complete(completion.task(), variables));
        } catch (ProcessEngineException e) {
            throw Engine.unwrapped(e);
        }
    }
}
