package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import midoffice.catalogue.api.SearchWords;
import midoffice.catalogue.api.SearchWords.Miss;
import midoffice.catalogue.api.SearchWords.Synonym;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** What citizens looked for in vain, for the catalogue editor who makes synonyms of it. */
@Named
@RequestScoped
public class SearchWordsBacking {

    private static final int MOST = 100;

    private CurrentCaller current;
    private SearchWords searchWords;
    private Notices notices;

    private String term;
    private String means;

    protected SearchWordsBacking() {
    }

    @Inject
    SearchWordsBacking(CurrentCaller current, SearchWords searchWords, Notices notices) {
        this.current = current;
        this.searchWords = searchWords;
        this.notices = notices;
    }

    /** Refuses whoever is no catalogue editor before anything is shown. */
    public void open() {
        try {
            searchWords.misses(caller(), 1);
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public List<Miss> getMisses() {
        return searchWords.misses(caller(), MOST);
    }

    public List<Synonym> getSynonyms() {
        return searchWords.synonyms(caller());
    }

    public String mean() {
        return act("catsearch.done-meant", () -> searchWords.mean(caller(), term, means));
    }

    public String dismiss(String word) {
        return act("catsearch.done-dismissed", () -> searchWords.dismiss(caller(), word));
    }

    public String forget(String word, String other) {
        return act("catsearch.done-forgotten", () -> searchWords.forget(caller(), word, other));
    }

    private String act(String done, Runnable work) {
        try {
            work.run();
            notices.done(done);
            return "zoekwoorden?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    private Caller caller() {
        return current.as("catalogue");
    }

    public String getTerm() {
        return term;
    }

    public void setTerm(String term) {
        this.term = term;
    }

    public String getMeans() {
        return means;
    }

    public void setMeans(String means) {
        this.means = means;
    }
}
