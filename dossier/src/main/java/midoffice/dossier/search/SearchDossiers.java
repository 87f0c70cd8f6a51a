package midoffice.dossier.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.staff.DossierSearch;
import midoffice.dossier.api.staff.DossierWorkList.Row;
import midoffice.dossier.desk.FoundDossiers;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;

/** Searches dossiers with the rights of who asks. */
@ApplicationScoped
class SearchDossiers implements DossierSearch {

    private final SearchRepository search;
    private final FoundDossiers dossiers;
    private final Rights rights;
    private final AccessLog accessLog;

    protected SearchDossiers() {
        this(null, null, null, null);
    }

    @Inject
    SearchDossiers(SearchRepository search, FoundDossiers dossiers, Rights rights, AccessLog accessLog) {
        this.search = search;
        this.dossiers = dossiers;
        this.rights = rights;
        this.accessLog = accessLog;
    }

    @Override
    @Transactional
    public Page<Row> search(Caller official, String query, Narrowing narrowing, PageRequest page) {
        Reach reach = rights.require(official, Component.DOSSIERS, Permission.DOSSIERS_READ);
        SearchCondition condition = SearchCondition.of(QueryReader.read(query));
        Boolean open = narrowing.state() == null ? null : narrowing.state() == State.OPEN;
        Page<Row> found = dossiers.page(reach, new FoundDossiers.Condition(condition.where(), condition.values(), open, narrowing.type()),
                after(page.after()), page.size());
        for (Row row : found.items()) {
            if (row.applicant() != null) {
                accessLog.recordRead(official, row.applicant(), "search-result", row.number());
            }
        }
        return found;
    }

    private static UUID after(String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new DomainException.Invalid("after", "cursor-invalid", "Not a cursor of what was found");
        }
    }

    @Override
    @Transactional
    public int catchUp(Caller system, int most) {
        system.requireAny(Role.SYSTEM);
        List<UUID> due = search.due(most);
        due.forEach(search::enterAll);
        if (!due.isEmpty()) {
            search.reached(due.get(due.size() - 1));
        }
        return due.size();
    }

    @Override
    @Transactional
    public void again(Caller caller) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        search.again();
    }
}
