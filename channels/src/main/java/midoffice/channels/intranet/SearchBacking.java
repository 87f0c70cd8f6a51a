package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.Parties;
import midoffice.crm.api.Parties.PartyRow;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.Dossiers;
import midoffice.dossier.api.staff.DossierFiles;
import midoffice.dossier.api.staff.DossierSearch;
import midoffice.dossier.api.staff.DossierSearch.Narrowing;
import midoffice.dossier.api.staff.DossierSearch.State;
import midoffice.dossier.api.staff.DossierWorkList;
import midoffice.dossier.api.staff.DossierWorkList.Row;

/**
 * The one search box of the top bar: a dossier number leads to the dossier, everything else looks for people and organisations and, for
 * officials, through everything in the dossiers of the unit.
 */
@Named
@RequestScoped
public class SearchBacking {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{1,9}");
    /** What is written in the language of the search through dossiers says nothing about people. */
    private static final Pattern OPERATORS = Pattern.compile("[\"()*]|\\b(AND|OR|NOT|EN|OF|NIET)\\b");
    private static final int SHOWN = 50;

    private CurrentCaller current;
    private Dossiers dossiers;
    private DossierFiles files;
    private DossierSearch search;
    private DossierWorkList lists;
    private Parties parties;
    private Notices notices;

    private String query;
    private Page<PartyRow> found = new Page<>(List.of(), 0, null);
    private Page<Row> hits = new Page<>(List.of(), 0, null);
    private String state;
    private String type;
    private String after;
    private boolean number;

    protected SearchBacking() {
    }

    @Inject
    SearchBacking(CurrentCaller current, Dossiers dossiers, DossierFiles files, DossierSearch search, DossierWorkList lists, Parties parties, Notices notices) {
        this.current = current;
        this.dossiers = dossiers;
        this.files = files;
        this.search = search;
        this.lists = lists;
        this.parties = parties;
        this.notices = notices;
    }

    /** @return where to go when the query is the number of a dossier the caller may see, else null: this page with people */
    public String search() {
        if (query == null || query.isBlank()) {
            return null;
        }
        var caller = current.as(Purpose.LOOK_UP);
        try {
            number = NUMBER.matcher(query.strip()).matches();
            if (number) {
                String known = isOfficial() ? files.open(caller, query.strip()).head().number() : dossiers.byNumber(caller, query.strip()).number();
                return "dossier?faces-redirect=true&nr=" + known;
            }
            if (isOfficial()) {
                hits = search.search(caller, query.strip(), narrowing(), after == null ? PageRequest.first(SHOWN) : new PageRequest(after, SHOWN));
            }
            if (after == null && !OPERATORS.matcher(query).find()) {
                found = parties.search(caller, query.strip(), PageRequest.first(SHOWN));
            }
        } catch (DomainException.NotFound e) {
            return null;
        } catch (DomainException.Invalid e) {
            notices.failed(e);
        } catch (DomainException e) {
            notices.instead(e);
        }
        return null;
    }

    private Narrowing narrowing() {
        State wanted = Arrays.stream(State.values()).filter(s -> s.name().equalsIgnoreCase(state)).findFirst().orElse(null);
        return new Narrowing(wanted, type);
    }

    public boolean isOfficial() {
        return current.as(Purpose.LOOK_UP).has(Role.OFFICIAL);
    }

    public List<Row> getHits() {
        return hits.items();
    }

    public long getHitsTotal() {
        return hits.total();
    }

    /** @return the next page of dossiers, null on the last */
    public String getNext() {
        return hits.next() == null ? null : "zoeken.xhtml?q=" + ListAddress.encoded(query) + (state == null ? "" : "&stand=" + ListAddress.encoded(state))
                + (type == null ? "" : "&soort=" + ListAddress.encoded(type)) + "&na=" + hits.next();
    }

    /** @return types to narrow down to */
    public List<String> getTypes() {
        return isOfficial() ? lists.types(current.as(Purpose.LOOK_UP)).stream().map(t -> t.in(Language.NL)).toList() : List.of();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = blankToNull(state);
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = blankToNull(type);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = blankToNull(after);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<PartyRow> getFound() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    /** @return whether the query looks like the number of a dossier; then nothing found means no such dossier */
    public boolean isNumber() {
        return number;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }
}
