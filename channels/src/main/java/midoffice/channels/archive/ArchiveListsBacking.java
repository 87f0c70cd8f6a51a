package midoffice.channels.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.ArchiveLists;
import midoffice.dossier.api.ArchiveLists.ListView;

/** The lists the reader may see: all of them, or those he or she reviews. */
@Named
@RequestScoped
public class ArchiveListsBacking {

    private static final int ROWS = 50;

    private CurrentCaller current;
    private ArchiveLists lists;
    private Notices notices;

    private boolean finished;
    private String after;
    private Page<ListView> page = new Page<>(List.of(), 0, null);

    protected ArchiveListsBacking() {
    }

    @Inject
    ArchiveListsBacking(CurrentCaller current, ArchiveLists lists, Notices notices) {
        this.current = current;
        this.lists = lists;
        this.notices = notices;
    }

    public void open() {
        if (!current.as("archief").hasAny(Role.RECORD_MANAGER, Role.ARCHIVIST, Role.OFFICIAL)) {
            notices.instead(new DomainException.Refused("not-allowed", "No role in the archive"));
            return;
        }
        try {
            page = lists.lists(current.as("archief"), !finished, new PageRequest(after, ROWS));
        } catch (DomainException e) {
            notices.failed(e);
        }
    }

    public boolean isManager() {
        return current.as("archief").hasAny(Role.RECORD_MANAGER, Role.ARCHIVIST);
    }

    public List<ListView> getLists() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    public boolean isFinished() {
        return finished;
    }

    public void setFinished(boolean finished) {
        this.finished = finished;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
