package midoffice.dossier.process;

import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.task.TaskBoard;
import midoffice.dossier.task.TaskWords;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.engine.task.IdentityLink;

/** Tells the board what happens to the engine's tasks, in the engine's transaction. */
class TaskMirror {

    private final TaskBoard board;

    TaskMirror(TaskBoard board) {
        this.board = board;
    }

    /** The unit is the candidate group of the task; without one the unit of the dossier. */
    void created(DelegateTask task, TaskWords words) {
        String unit = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(g -> g != null).sorted().findFirst()
                .orElseGet(() -> (String) task.getVariable(ProcessVariables.UNIT));
        board.created(task.getId(), DossierId.of((String) task.getVariable(ProcessVariables.DOSSIER)), new UnitId(unit), words);
    }

    void assigned(DelegateTask task) {
        board.assigned(task.getId(), task.getAssignee());
    }

    void ended(DelegateTask task) {
        board.ended(task.getId());
    }
}
