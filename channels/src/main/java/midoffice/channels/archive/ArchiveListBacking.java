package midoffice.channels.archive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.TypedDay;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.ArchiveLists;
import midoffice.dossier.api.ArchiveLists.Act;
import midoffice.dossier.api.ArchiveLists.Item;
import midoffice.dossier.api.ArchiveLists.ItemState;
import midoffice.dossier.api.ArchiveLists.ListView;
import midoffice.dossier.api.ArchiveLists.Reviewer;
import midoffice.dossier.api.ArchiveLists.State;
import midoffice.dossier.api.ArchiveLists.Step;
import midoffice.dossier.api.ArchiveWork;

/** One list: its dossiers, who did what, and what the reader can do now. */
@Named
@ViewScoped
public class ArchiveListBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    private CurrentCaller current;
    private ArchiveLists lists;
    private ArchiveWork work;
    private Notices notices;

    private String id;
    private String shownState;
    private String after;
    private long version;
    private String remark;
    private String reviewer;
    private final HashMap<String, String> remarks = new HashMap<>();
    private final HashMap<String, String> days = new HashMap<>();
    private transient ListView list;
    private transient Page<Item> page;

    protected ArchiveListBacking() {
    }

    @Inject
    ArchiveListBacking(CurrentCaller current, ArchiveLists lists, ArchiveWork work, Notices notices) {
        this.current = current;
        this.lists = lists;
        this.work = work;
        this.notices = notices;
    }

    /** A choice of dossiers by what became of them. */
    public record Tab(String state, long count, boolean here) {
    }

    public void open() {
        try {
            version = getList().version();
            getItems();
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    public ListView getList() {
        if (list == null) {
            list = lists.read(caller(), key());
        }
        return list;
    }

    public List<Item> getItems() {
        if (page == null) {
            page = lists.items(caller(), key(), state(), new PageRequest(after, ROWS));
        }
        return page.items();
    }

    public String getNext() {
        getItems();
        return page.next();
    }

    public List<Step> getSteps() {
        return lists.steps(caller(), key());
    }

    public List<Reviewer> getReviewers() {
        return may("SUBMIT") ? lists.reviewers(caller(), key()) : List.of();
    }

    public List<Tab> getTabs() {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("", getList().total(), state() == null));
        for (ItemState each : ItemState.values()) {
            if (getList().count(each) > 0 || each == state()) {
                tabs.add(new Tab(each.name(), getList().count(each), each == state()));
            }
        }
        return tabs;
    }

    public boolean may(String act) {
        return getList().may(Act.valueOf(act));
    }

    /** @return whether the reader can do anything with the list as a whole */
    public boolean isActing() {
        return getList().allowed().stream().anyMatch(a -> a != Act.LEAVE_OUT && a != Act.JUDGE && a != Act.RECEIVE);
    }

    public boolean isCarriedOut() {
        State state = getList().state();
        return state == State.RUNNING || state == State.HALTED || state == State.AT_DEPOT || state == State.DONE;
    }

    /** @return dossiers that are dealt with, for the progress bar */
    public long getDealtWith() {
        return getList().total() - getList().count(ItemState.LISTED) - getList().count(ItemState.FAILED);
    }

    public boolean isLeavable(Item item) {
        return may("LEAVE_OUT") && (item.state() == ItemState.LISTED || item.state() == ItemState.REJECTED);
    }

    public boolean isJudgeable(Item item) {
        return may("JUDGE") && (item.state() == ItemState.LISTED || item.state() == ItemState.REJECTED);
    }

    public boolean isReceivable(Item item) {
        return may("RECEIVE") && item.state() == ItemState.PACKED;
    }

    /** @return whether the reader can look into dossiers */
    public boolean isReader() {
        return caller().has(Role.OFFICIAL);
    }

    public String leaveOut(Item item) {
        return act("archive.done.left-out",
                () -> lists.leaveOut(caller(), key(), item.dossier(), said(item), TypedDay.of("until", "day-invalid", days.get(item.dossier().toString()))));
    }

    public String judge(Item item, boolean mayGo) {
        return act("archive.done.judged", () -> lists.judge(caller(), key(), item.dossier(), mayGo, said(item)));
    }

    public String receive(Item item, boolean accepted) {
        return act("archive.done.received", () -> lists.receive(caller(), key(), item.dossier(), accepted, said(item)));
    }

    public String submit() {
        return act("archive.done.submitted", () -> lists.submit(caller(), key(), version, reviewer, remark));
    }

    public String agree() {
        return act("archive.done.agreed", () -> lists.agree(caller(), key(), version, remark));
    }

    public String sendBack() {
        return act("archive.done.sent-back", () -> lists.sendBack(caller(), key(), version, remark));
    }

    public String approve() {
        return act("archive.done.approved", () -> lists.approve(caller(), key(), version, remark));
    }

    public String cancel() {
        return act("archive.done.cancelled", () -> lists.cancel(caller(), key(), version, remark));
    }

    public String halt() {
        return act("archive.done.halted", () -> work.halt(caller(), key(), remark));
    }

    public String resume() {
        return act("archive.done.resumed", () -> work.resume(caller(), key()));
    }

    public String retry() {
        return act("archive.done.retried", () -> work.retry(caller(), key()));
    }

    private String act(String done, Runnable action) {
        try {
            action.run();
            notices.done(done);
            return "archieflijst?faces-redirect=true&id=" + id + (state() == null ? "" : "&staat=" + state());
        } catch (DomainException e) {
            notices.failed(e);
            list = null;
            page = null;
            return null;
        }
    }

    private String said(Item item) {
        return remarks.get(item.dossier().toString());
    }

    private UUID key() {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new DomainException.NotFound("list-not-found", "No list " + id);
        }
    }

    private ItemState state() {
        for (ItemState each : ItemState.values()) {
            if (each.name().equals(shownState)) {
                return each;
            }
        }
        return null;
    }

    private Caller caller() {
        return current.as("archief");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getShownState() {
        return shownState;
    }

    public void setShownState(String shownState) {
        this.shownState = shownState;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getReviewer() {
        return reviewer;
    }

    public void setReviewer(String reviewer) {
        this.reviewer = reviewer;
    }

    public Map<String, String> getRemarks() {
        return remarks;
    }

    public Map<String, String> getDays() {
        return days;
    }
}
