package midoffice.channels.intranet;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.complaints.api.Reports;
import midoffice.crm.api.Contacts;
import midoffice.crm.api.Contacts.Callback;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.Tasks;
import midoffice.dossier.api.Tasks.Assigned;
import midoffice.dossier.api.Tasks.Filter;
import midoffice.dossier.api.Tasks.TaskRow;

/** What waits for this member of staff today: numbers that are links, the pressing tasks, and the citizens to call back. */
@Named
@ViewScoped
public class MyDayBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Tasks come soonest first, so the pressing ones are at the head; more than this many are shown as "200+". */
    private static final int LOOK_AHEAD = 200;
    private static final int SHOWN = 8;

    private CurrentCaller current;
    private Tasks tasks;
    private Reports reports;
    private Contacts contacts;
    private Instance<DaySignal> signals;
    private Words words;
    private Notices notices;

    private final Map<UUID, String> results = new HashMap<>();
    private transient List<Figure> figures;
    private transient List<TaskRow> pressing;
    private transient List<Callback> callbacks;

    protected MyDayBacking() {
    }

    @Inject
    MyDayBacking(CurrentCaller current, Tasks tasks, Reports reports, Contacts contacts, Instance<DaySignal> signals, Words words, Notices notices) {
        this.current = current;
        this.tasks = tasks;
        this.reports = reports;
        this.contacts = contacts;
        this.signals = signals;
        this.words = words;
        this.notices = notices;
    }

    /**
     * One number of the day.
     *
     * @param label   what is counted
     * @param number  how many, as shown
     * @param address where they are
     * @param urgent  whether it is more than nothing and should not wait
     */
    public record Figure(String label, String number, String address, boolean urgent) {
    }

    public List<Figure> getFigures() {
        if (figures == null) {
            figures = new java.util.ArrayList<>();
            if (isOfficial()) {
                addTasks();
            }
            if (isCallTaker()) {
                addReports();
                int waiting = getCallbacks().size();
                figures.add(new Figure(words.get("day.callbacks"), String.valueOf(waiting), "#terugbellen", waiting > 0));
            }
            signals.forEach(signal -> signal.figure(caller()).ifPresent(figures::add));
        }
        return figures;
    }

    /** @return the first tasks of the unit that are due today or late and that are the reader's or nobody's */
    public List<TaskRow> getPressing() {
        if (pressing == null) {
            pressing = List.of();
            if (isOfficial()) {
                pressing = page(Assigned.ALL, LOOK_AHEAD).items().stream().filter(this::isPressing).toList();
            }
        }
        return pressing;
    }

    public List<TaskRow> getPressingShown() {
        return getPressing().stream().limit(SHOWN).toList();
    }

    public List<Callback> getCallbacks() {
        if (callbacks == null) {
            callbacks = isCallTaker() && caller().unit() != null ? contacts.callbacks(caller(), caller().unit()) : List.of();
        }
        return callbacks;
    }

    /** The citizen was called back. */
    public String finish(Callback callback) {
        try {
            contacts.finishCallback(caller(), callback.contact(), results.get(callback.contact()));
            notices.done("done.callback", callback.partyName());
            return "mijn-dag?faces-redirect=true";
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    public Map<UUID, String> getResults() {
        return results;
    }

    public boolean isOfficial() {
        return caller().has(Role.OFFICIAL);
    }

    public boolean isCallTaker() {
        return caller().hasAny(Role.OFFICIAL, Role.CONTACT_CENTRE_AGENT);
    }

    private void addTasks() {
        figures.add(new Figure(words.get("day.mine"), String.valueOf(page(Assigned.MINE, 1).total()), "werkvoorraad.xhtml?wie=mine",
                false));
        int late = getPressing().size();
        figures.add(new Figure(words.get("day.due"), late == LOOK_AHEAD ? late + "+" : String.valueOf(late), "werkvoorraad.xhtml?wie=all",
                late > 0));
        figures.add(new Figure(words.get("day.unassigned"), String.valueOf(page(Assigned.UNASSIGNED, 1).total()),
                "werkvoorraad.xhtml?wie=unassigned",
                false));
    }

    private void addReports() {
        for (Reports.PointView point : reports.points()) {
            if (caller().unit() == null || !point.unit().equals(caller().unit())) {
                continue;
            }
            long open = reports.ofPoint(current.as(Purpose.REPORTS), point.code(), PageRequest.first(1)).total();
            figures.add(new Figure(words.get("day.reports", words.in(point.name())), String.valueOf(open),
                    "meldingen.xhtml?punt=" + point.code(), false));
        }
    }

    private boolean isPressing(TaskRow task) {
        return words.due(task.target(), task.deadline()).isPressing();
    }

    private Page<TaskRow> page(Assigned assigned, int size) {
        return tasks.workList(current.as(Purpose.HANDLING), new Filter(assigned, null), PageRequest.first(size));
    }

    private Caller caller() {
        return current.as(Purpose.CONTACT);
    }
}
