package midoffice.channels.intranet;

import java.util.List;
import java.util.Map;
import midoffice.dossier.api.Tasks.TaskRow;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Feeds the table of the work list from a list with cursors. */
class WorkListModel extends LazyDataModel<TaskRow> {

    private static final long serialVersionUID = 1L;
    static final int ROWS = 25;

    private final transient CursorPages<TaskRow> pages;

    WorkListModel(CursorPages<TaskRow> pages) {
        this.pages = pages;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(pages.total(ROWS));
    }

    @Override
    public List<TaskRow> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        return pages.rows(first, pageSize);
    }

    @Override
    public String getRowKey(TaskRow row) {
        return row.id();
    }
}
