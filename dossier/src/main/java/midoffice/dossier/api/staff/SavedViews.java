package midoffice.dossier.api.staff;

import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.staff.DossierWorkList.Column;
import midoffice.dossier.api.staff.DossierWorkList.Query;

/** Searches of the work list that members of staff keep for themselves, and the columns they want to see. Officials; each only the own. */
public interface SavedViews {

    /** The official's own, in order of name. */
    List<View> list(Caller official);

    /**
     * Keeps a search with its columns; one with the same name is replaced.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required}, {@code too-long}, {@code too-many}
     */
    UUID save(Caller official, String name, Query query, List<Column> columns);

    /** @throws midoffice.crm.api.common.DomainException.NotFound {@code view-not-found} */
    void remove(Caller official, UUID view);

    /** The columns the official chose for all lists that have none of their own. */
    List<Column> columns(Caller official);

    /** Chooses the columns. @throws midoffice.crm.api.common.DomainException.Invalid {@code required} without any */
    void chooseColumns(Caller official, List<Column> columns);

    /** A kept search. */
    record View(UUID id, String name, Query query, List<Column> columns) {

        public View {
            columns = List.copyOf(columns);
        }
    }
}
