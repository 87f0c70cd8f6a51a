package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.Parties;
import midoffice.crm.api.Parties.PartyRow;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.Dossiers;

/** The one search box of the top bar: a dossier number leads to the dossier, everything else looks for people and organisations. */
@Named
@RequestScoped
public class SearchBacking {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{1,9}");
    private static final int SHOWN = 50;

    private CurrentCaller current;
    private Dossiers dossiers;
    private Parties parties;
    private Notices notices;

    private String query;
    private Page<PartyRow> found = new Page<>(List.of(), 0, null);
    private boolean number;

    protected SearchBacking() {
    }

    @Inject
    SearchBacking(CurrentCaller current, Dossiers dossiers, Parties parties, Notices notices) {
        this.current = current;
        this.dossiers = dossiers;
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
                return "dossier?faces-redirect=true&nr=" + dossiers.byNumber(caller, query.strip()).number();
            }
            found = parties.search(caller, query.strip(), PageRequest.first(SHOWN));
        } catch (DomainException.NotFound e) {
            return null;
        } catch (DomainException.Invalid e) {
            notices.failed(e);
        } catch (DomainException e) {
            notices.instead(e);
        }
        return null;
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
