package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.catalogue.api.Units;
import midoffice.crm.api.Staff;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.staff.DossierWorkList;
import midoffice.dossier.api.staff.DossierWorkList.Column;
import midoffice.dossier.api.staff.DossierWorkList.Query;
import midoffice.dossier.api.staff.DossierWorkList.Row;
import midoffice.dossier.api.staff.DossierWorkList.Tab;
import midoffice.dossier.api.staff.SavedViews;

/** The dossiers of the official's unit. What is asked for stands in the address; see {@link ListAddress}. */
@Named
@RequestScoped
public class DossierListBacking {

    static final int ROWS = 50;

    private CurrentCaller current;
    private DossierWorkList lists;
    private SavedViews views;
    private Staff staff;
    private Units units;
    private Words words;
    private Notices notices;

    private Query query = Query.of(Tab.GROUP);
    private String after;
    private Page<Row> page = new Page<>(List.of(), 0, null);
    private List<SavedViews.View> saved = List.of();
    private SavedViews.View view;
    private List<Column> columns = List.of();

    protected DossierListBacking() {
    }

    @Inject
    DossierListBacking(CurrentCaller current, DossierWorkList lists, SavedViews views, Staff staff, Units units, Words words, Notices notices) {
        this.current = current;
        this.lists = lists;
        this.views = views;
        this.staff = staff;
        this.units = units;
        this.words = words;
        this.notices = notices;
    }

    /** A tab with the number of dossiers behind it. @param name its word, or the name a member of staff gave it */
    public record ListTab(String name, String address, long count, boolean here) {
    }

    /** A heading. @param filter what its filter says */
    public record Heading(Column column, String name, String filter, String sortAddress, String order) {

        /** @return the kind of field its filter is */
        public String getKind() {
            return switch (column) {
                case TYPE -> "types";
                case TARGET, DEADLINE -> "due";
                case START, END -> "day";
                case SOURCE -> "source";
                case CONFIDENTIALITY -> "confidentiality";
                default -> "text";
            };
        }
    }

    /** Reads the list of the address; whoever has none is refused before the page begins. */
    public void open() {
        Map<String, String> parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        try {
            Caller official = current.as(Purpose.HANDLING);
            saved = views.list(official);
            query = ListAddress.read(parameters::get);
            String wanted = parameters.get("bewaard");
            view = saved.stream().filter(v -> v.id().toString().equals(wanted)).findFirst().orElse(null);
            columns = view == null ? views.columns(official) : view.columns();
            after = parameters.get("na");
            page = lists.rows(official, query, after == null || after.isEmpty() ? PageRequest.first(ROWS) : new PageRequest(after, ROWS));
        } catch (DomainException.Invalid e) {
            notices.failed(e);
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    public List<ListTab> getTabs() {
        return Arrays.stream(Tab.values()).map(tab -> new ListTab(words.get("dlist.tab." + tab), "dossiers.xhtml?" + ListAddress.write(
                Query.of(tab)), count(Query.of(tab)), view == null && tab == query.tab())).toList();
    }

    public List<ListTab> getSavedTabs() {
        return saved.stream().map(v -> new ListTab(v.name(), "dossiers.xhtml?" + ListAddress.write(v.query()) + "&bewaard=" + v.id(),
                count(v.query()), v.equals(view))).toList();
    }

    /** @return -1 when a kept search asks for what no longer can be asked */
    private long count(Query of) {
        try {
            return lists.count(current.as(Purpose.HANDLING), of);
        } catch (DomainException.Invalid e) {
            return -1;
        }
    }

    public List<Heading> getHeadings() {
        return columns.stream().map(column -> {
            boolean sorted = column == query.sort();
            String sortAddress = column.isSortable() ? "dossiers.xhtml?" + ListAddress.write(new Query(query.tab(), query.filters(), column,
                    sorted && !query.descending())) + kept() : null;
            return new Heading(column, words.get("dlist.col." + column), query.filters().getOrDefault(column, ""), sortAddress,
                    !sorted ? null : query.descending() ? "descending" : "ascending");
        }).toList();
    }

    /** @return all columns with whether they are shown */
    public Map<Column, Boolean> getAllColumns() {
        Map<Column, Boolean> all = new java.util.EnumMap<>(Column.class);
        Arrays.stream(Column.values()).forEach(c -> all.put(c, columns.contains(c)));
        return all;
    }

    public List<Row> getRows() {
        return page.items();
    }

    public long getTotal() {
        return page.total();
    }

    /** @return the next page, null on the last */
    public String getNext() {
        return page.next() == null ? null : "dossiers.xhtml?" + getQuestion() + "&na=" + page.next();
    }

    /** @return the first page, null when it is shown */
    public String getFirst() {
        return after == null || after.isEmpty() ? null : "dossiers.xhtml?" + getQuestion();
    }

    public String getClear() {
        return "dossiers.xhtml?" + ListAddress.write(Query.of(query.tab()));
    }

    public boolean isFiltered() {
        return !query.filters().isEmpty();
    }

    /** @return what is asked for, as it stands behind the question mark of an address */
    public String getQuestion() {
        return ListAddress.write(query) + kept();
    }

    private String kept() {
        return view == null ? "" : "&bewaard=" + view.id();
    }

    /** @return what changes as soon as the rows shown change; empty when what is asked for cannot be asked, which the page tells */
    public String getMark() {
        try {
            return lists.mark(current.as(Purpose.HANDLING), query, after == null || after.isEmpty() ? PageRequest.first(ROWS)
                    : new PageRequest(after, ROWS));
        } catch (DomainException.Invalid e) {
            return "";
        }
    }

    /** @return where that mark can be asked for */
    public String getMarkAddress() {
        return "stand?" + getQuestion() + (after == null ? "" : "&na=" + ListAddress.encoded(after));
    }

    public List<String> getTypes() {
        return lists.types(current.as(Purpose.HANDLING)).stream().map(t -> t.in(Language.NL)).toList();
    }

    public List<Staff.Member> getColleagues() {
        Caller official = current.as(Purpose.HANDLING);
        return staff.members(official, official.unit());
    }

    /** @return units to hand dossiers over to */
    public List<Units.UnitView> getOtherUnits() {
        Caller official = current.as(Purpose.HANDLING);
        return units.all().stream().filter(u -> !u.id().equals(official.unit())).toList();
    }

    public String getTab() {
        return query.tab().name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isClosedTab() {
        return query.tab() == Tab.CLOSED;
    }

    public String getSort() {
        return query.sort() == null ? "" : ListAddress.name(query.sort());
    }

    public boolean isDescending() {
        return query.descending();
    }

    public String getViewId() {
        return Optional.ofNullable(view).map(SavedViews.View::id).map(UUID::toString).orElse(null);
    }

    public String getViewName() {
        return view == null ? "" : view.name();
    }

    /** @return the word of a text in the language of the reader; null gives nothing */
    public String text(LocalizedText text) {
        return words.in(text);
    }
}
