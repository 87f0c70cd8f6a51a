package midoffice.dossier.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.Tasks;
import midoffice.dossier.api.event.TaskCompleted;
import midoffice.dossier.record.DossierBook;

/** Officials at their tasks. A task row is locked before it is taken or completed, so two officials cannot both have it. */
@ApplicationScoped
class OfficialTasks implements Tasks {

    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_ID = 64;

    private final TaskRepository tasks;
    private final TaskEngine engine;
    private final DossierBook dossiers;
    private final AccessLog accessLog;
    private final Event<TaskCompleted> completed;

    protected OfficialTasks() {
        this(null, null, null, null, null);
    }

    @Inject
    OfficialTasks(TaskRepository tasks, TaskEngine engine, DossierBook dossiers, AccessLog accessLog, Event<TaskCompleted> completed) {
        this.tasks = tasks;
        this.engine = engine;
        this.dossiers = dossiers;
        this.accessLog = accessLog;
        this.completed = completed;
    }

    @Override
    @Transactional
    public Page<TaskRow> workList(Caller official, Filter filter, PageRequest page) {
        UnitId unit = unitOf(official);
        Filter wanted = normalised(filter);
        List<TaskRepository.Listed> found = tasks.workList(unit, official.subject(), wanted, TaskCursor.of(page.after()), page.size() + 1);
        boolean more = found.size() > page.size();
        List<TaskRepository.Listed> shown = more ? found.subList(0, page.size()) : found;
        for (TaskRepository.Listed listed : shown) {
            accessLog.recordRead(official, listed.applicant(), "dossier", listed.row().number());
        }
        TaskRow last = more ? shown.get(shown.size() - 1).row() : null;
        return new Page<>(shown.stream().map(TaskRepository.Listed::row).toList(), tasks.count(unit, official.subject(), wanted),
                more ? new TaskCursor(last.deadline(), last.id()).text() : null);
    }

    @Override
    @Transactional
    public List<TaskView> ofDossier(Caller official, DossierId dossier) {
        return tasks.ofDossier(dossier, unitOf(official)).stream().map(OpenTask::view).toList();
    }

    @Override
    @Transactional
    public TaskView view(Caller official, String task) {
        UnitId unit = unitOf(official);
        return tasks.find(id(task)).filter(t -> t.isOf(unit)).orElseThrow(() -> notFound(task)).view();
    }

    @Override
    @Transactional
    public void claim(Caller official, String task) {
        OpenTask open = locked(official, task);
        open.requireFreeFor(official.subject());
        if (open.isInHandsOf(official.subject())) {
            return;
        }
        take(official, open);
        if (open.claimedStatus() != null) {
            dossiers.reachStatus(official, open.dossier(), open.claimedStatus());
        }
    }

    @Override
    @Transactional
    public void release(Caller official, String task) {
        OpenTask open = locked(official, task);
        open.requireFreeFor(official.subject());
        engine.assign(open.id(), null);
        dossiers.assignHandler(official, open.dossier(), null, null);
    }

    @Override
    @Transactional
    public void complete(Caller official, String task, String outcome, String reason, long dossierVersion) {
        OpenTask open = locked(official, task);
        open.requireFreeFor(official.subject());
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why != null && why.length() > LONGEST_REASON) {
            throw new DomainException.Invalid("reason", "too-long", "A reason has at most " + LONGEST_REASON + " characters");
        }
        TaskOutcome chosen = open.choose(outcome, why);
        dossiers.requireVersion(open.dossier(), dossierVersion);
        if (!open.isInHandsOf(official.subject())) {
            take(official, open);
        }
        completed.fire(new TaskCompleted(open.id(), open.dossier(), chosen.key()));
        engine.complete(new TaskEngine.Completion(open.id(), open.dossier(), chosen, why, official));
    }

    private void take(Caller official, OpenTask open) {
        engine.assign(open.id(), official.subject());
        dossiers.assignHandler(official, open.dossier(), official.subject(), null);
    }

    private OpenTask locked(Caller official, String task) {
        UnitId unit = unitOf(official);
        return tasks.lock(id(task)).filter(t -> t.isOf(unit)).orElseThrow(() -> notFound(task));
    }

    private static UnitId unitOf(Caller official) {
        official.requireAny(Role.OFFICIAL);
        if (official.unit() == null) {
            throw new DomainException.Refused("not-allowed", official.subject() + " belongs to no unit");
        }
        return official.unit();
    }

    private static Filter normalised(Filter filter) {
        Assigned assigned = filter == null || filter.assigned() == null ? Assigned.ALL : filter.assigned();
        String text = filter == null || filter.text() == null || filter.text().isBlank() ? null : filter.text().strip();
        return new Filter(assigned, text != null && text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    private static String id(String task) {
        if (task == null || task.length() > LONGEST_ID) {
            throw notFound("with such an id");
        }
        return task;
    }

    private static DomainException.NotFound notFound(String task) {
        return new DomainException.NotFound("task-not-found", "No task " + task);
    }
}
