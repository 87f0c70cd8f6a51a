package midoffice.channels.intranet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.Tasks;
import midoffice.dossier.api.Tasks.Assigned;
import midoffice.dossier.api.Tasks.Filter;
import midoffice.dossier.api.Tasks.TaskRow;
import org.primefaces.model.LazyDataModel;

/** The open tasks of the official's unit. The filter stands in the address, so that a list can be kept as a bookmark. */
@Named
@ViewScoped
public class WorkListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private CurrentCaller current;
    private Tasks tasks;
    private Notices notices;

    private String who;
    private String text;
    private transient WorkListModel rows;

    protected WorkListBacking() {
    }

    @Inject
    WorkListBacking(CurrentCaller current, Tasks tasks, Notices notices) {
        this.current = current;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** A tab of the list with the number of tasks behind it. */
    public record Tab(String key, long count, boolean here) {
    }

    /** Refuses here, before the page begins, those who have no work list. */
    public void open() {
        try {
            count(Assigned.MINE);
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    public List<Tab> getTabs() {
        return List.of(tab(Assigned.ALL), tab(Assigned.MINE), tab(Assigned.UNASSIGNED));
    }

    public LazyDataModel<TaskRow> getRows() {
        if (rows == null) {
            rows = new WorkListModel(new CursorPages<>(page -> tasks.workList(current.as(Purpose.HANDLING), new Filter(assigned(), text),
                    page)));
        }
        return rows;
    }

    public int getPageSize() {
        return WorkListModel.ROWS;
    }

    /** Takes the task in hand and goes straight to its dossier. */
    public String claim(TaskRow row) {
        try {
            tasks.claim(current.as(Purpose.HANDLING), row.id());
            notices.done("done.claimed");
            return "dossier?faces-redirect=true&nr=" + row.number() + "&taak=" + row.id();
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    public String getWho() {
        return assigned().name().toLowerCase(Locale.ROOT);
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    private Assigned assigned() {
        for (Assigned value : Assigned.values()) {
            if (value.name().equalsIgnoreCase(who)) {
                return value;
            }
        }
        return Assigned.ALL;
    }

    private Tab tab(Assigned assigned) {
        return new Tab(assigned.name().toLowerCase(Locale.ROOT), count(assigned), assigned == assigned());
    }

    private long count(Assigned assigned) {
        return tasks.workList(current.as(Purpose.HANDLING), new Filter(assigned, text), PageRequest.first(1)).total();
    }
}
