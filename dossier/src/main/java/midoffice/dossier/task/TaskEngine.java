package midoffice.dossier.task;

import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;

/** The engine's half of a task; implemented by {@code process}. Rights and rules were checked; everything in the caller's transaction. */
public interface TaskEngine {

    /** @param login whose task it becomes, null to give it back */
    void assign(String task, String login);

    /** Another unit does the task, and what the process asks after it. */
    void handOver(String task, UnitId from, UnitId to);

    /** The process goes on with the outcome. */
    void complete(Completion completion);

    /**
     * @param outcome the chosen one; when it has a result it is a decision
     * @param reason  why, null when none was given
     */
    record Completion(String task, DossierId dossier, TaskOutcome outcome, String reason, Caller by) {
    }
}
