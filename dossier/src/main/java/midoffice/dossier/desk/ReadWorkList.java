package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.staff.DossierWorkList;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;

/** Shows the work list. */
@ApplicationScoped
class ReadWorkList implements DossierWorkList {

    private final WorkListRepository lists;
    private final ListRows rows;
    private final TypeWords words;
    private final Rights rights;
    private final AccessLog accessLog;
    private final Clock clock;

    protected ReadWorkList() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ReadWorkList(WorkListRepository lists, ListRows rows, TypeWords words, Rights rights, AccessLog accessLog, Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.words = words;
        this.rights = rights;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Page<Row> rows(Caller official, Query query, PageRequest page) {
        Reach reach = reach(official);
        ListConditions conditions = conditions(official, query, reach);
        List<ListedDossier> found = found(query, page, reach, conditions);
        boolean more = found.size() > page.size();
        List<ListedDossier> shown = more ? found.subList(0, page.size()) : found;
        for (ListedDossier row : shown) {
            if (row.applicant() != null) {
                accessLog.recordRead(official, new PartyId(row.applicant()), "dossier", row.number());
            }
        }
        ListedDossier last = more ? shown.get(shown.size() - 1) : null;
        boolean whole = page.after() == null && !more;
        return new Page<>(rows.of(shown), whole ? shown.size() : lists.count(conditions, reach),
                more ? new ListCursor(WorkListRepository.sortValue(sort(query), last), last.id()).text() : null);
    }

    @Override
    @Transactional
    public long count(Caller official, Query query) {
        Reach reach = reach(official);
        return lists.count(conditions(official, query, reach), reach);
    }

    @Override
    @Transactional
    public String mark(Caller official, Query query, PageRequest page) {
        Reach reach = reach(official);
        ListConditions conditions = conditions(official, query, reach);
        StringBuilder seen = new StringBuilder();
        found(query, page, reach, conditions).forEach(row -> seen.append(row.id()).append(row.version()).append(row.statusType()));
        return Integer.toHexString(seen.toString().hashCode()) + '-' + lists.count(conditions, reach);
    }

    @Override
    @Transactional
    public List<LocalizedText> types(Caller official) {
        Map<String, LocalizedText> byName = new TreeMap<>(Comparator.comparing(name -> name.toLowerCase(java.util.Locale.ROOT)));
        lists.types(reach(official)).stream().map(words::typeName).forEach(name -> byName.putIfAbsent(name.in(Language.NL), name));
        return new ArrayList<>(byName.values());
    }

    private List<ListedDossier> found(Query query, PageRequest page, Reach reach, ListConditions conditions) {
        boolean descending = query.sort() == null ? query.tab() == Tab.CLOSED : query.descending();
        return lists.page(conditions, reach, new WorkListRepository.Order(sort(query), descending, ListCursor.of(page.after())),
                page.size() + 1);
    }

    private static Column sort(Query query) {
        if (query.sort() != null && !query.sort().isSortable()) {
            throw new DomainException.Invalid("sort", "sort-invalid", "The list cannot be sorted by " + query.sort());
        }
        return query.sort() != null ? query.sort() : query.tab() == Tab.CLOSED ? Column.END : Column.DEADLINE;
    }

    private ListConditions conditions(Caller official, Query query, Reach reach) {
        LocalDate today = LocalDate.now(clock.withZone(BelgianCalendar.ZONE));
        return ListConditions.of(query, official.subject(), today, words, ListConditions.needsTypes(query) ? lists.types(reach) : List.of());
    }

    private Reach reach(Caller official) {
        return rights.require(official, Component.DOSSIERS, Permission.DOSSIERS_READ);
    }
}
