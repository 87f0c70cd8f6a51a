package midoffice.dossier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;

/**
 * What the processes ask people to do. Officials see and do the tasks of their own unit; a task of another unit is {@code
 * task-not-found}.
 */
public interface Tasks {

    /** Open tasks, soonest deadline first. */
    Page<TaskRow> workList(Caller official, Filter filter, PageRequest page);

    /** Open tasks of one dossier. */
    List<TaskView> ofDossier(Caller official, DossierId dossier);

    /**
     * One open task with the answers it can be completed with. @throws midoffice.crm.api.common.DomainException.NotFound
     * {@code task-not-found}
     */
    TaskView view(Caller official, String task);

    /** Takes a task in hand. @throws midoffice.crm.api.common.DomainException.Conflict {@code task-claimed} when somebody else has it */
    void claim(Caller official, String task);

    /** Gives a task back to the unit. */
    void release(Caller official, String task);

    /**
     * Completes a task; the process goes on in the same transaction.
     *
     * @param outcome        key of one of the task's outcomes
     * @param reason         why, for the decision letter and the history; obligatory when the outcome asks for it
     * @param dossierVersion version of the dossier the official was looking at
     * @throws midoffice.crm.api.common.DomainException.Stale {@code dossier-changed}
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code outcome-unknown}, {@code reason-required}
     */
    void complete(Caller official, String task, String outcome, String reason, long dossierVersion);

    /**
     * Filter of the work list; null means all.
     *
     * @param text part of number, applicant or title
     */
    record Filter(Assigned assigned, String text) {
    }

    /** Whose tasks. */
    enum Assigned {
        MINE, UNASSIGNED, ALL
    }

    /** A line of the work list. {@code assignee} is a login, null when free. */
    record TaskRow(String id, LocalizedText name, DossierId dossier, String number, LocalizedText dossierTitle, String applicantName,
            LocalDate target, LocalDate deadline, Instant created, String assignee) {
    }

    /** A task with its possible outcomes. */
    record TaskView(String id, LocalizedText name, LocalizedText instruction, DossierId dossier, String assignee, Instant created,
            List<Outcome> outcomes) {
    }

    /** One way to complete a task. */
    record Outcome(String key, LocalizedText label, boolean reasonRequired) {
    }
}
