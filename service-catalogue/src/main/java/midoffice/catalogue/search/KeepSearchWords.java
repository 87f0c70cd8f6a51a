package midoffice.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import midoffice.catalogue.api.SearchWords;
import midoffice.catalogue.api.event.SynonymsChanged;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Keeps what was looked for in vain, and the synonyms that editors make of it. */
@Transactional
@ApplicationScoped
public class KeepSearchWords implements SearchWords {

    private static final long MOST_WAITING = 10_000;

    private final SearchWordsRepository words;
    private final Event<SynonymsChanged> changed;
    private final Clock clock;

    protected KeepSearchWords() {
        this(null, null, null);
    }

    @Inject
    public KeepSearchWords(SearchWordsRepository words, Event<SynonymsChanged> changed, Clock clock) {
        this.words = words;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public void missed(Caller caller, String query) {
        SearchTerm.fitToKeep(query).filter(term -> words.isMissed(term) || words.waiting() < MOST_WAITING)
                .ifPresent(term -> words.count(term, clock.instant()));
    }

    @Override
    public List<Miss> misses(Caller caller, int limit) {
        caller.requireAny(Role.CATALOGUE_EDITOR);
        return words.misses(limit);
    }

    @Override
    public List<Synonym> synonyms(Caller caller) {
        caller.requireAny(Role.CATALOGUE_EDITOR);
        return words.synonyms();
    }

    @Override
    public void mean(Caller caller, String term, String means) {
        caller.requireAny(Role.CATALOGUE_EDITOR);
        Synonym synonym = new Synonym(word("term", term), word("means", means), caller.subject());
        if (synonym.term().equals(synonym.means())) {
            throw new DomainException.Invalid("means", "synonym-invalid", "Give another word than the term itself.");
        }
        words.add(synonym, clock.instant());
        words.dismiss(synonym.term());
        changed.fire(new SynonymsChanged(synonym.term()));
    }

    private static String word(String field, String typed) {
        String word = SearchTerm.of(typed == null ? "" : typed);
        if (word.isEmpty()) {
            throw new DomainException.Invalid(field, "required", "Fill in a word.");
        }
        if (word.length() > SearchTerm.LONGEST) {
            throw new DomainException.Invalid(field, "too-long", "At most " + SearchTerm.LONGEST + " characters.");
        }
        // The signs of the synonym format, and what search would not take for a word.
        if (word.contains(",") || word.contains("=>") || word.contains("\\") || word.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new DomainException.Invalid(field, "synonym-invalid", "Use letters and digits only.");
        }
        return word;
    }

    @Override
    public void forget(Caller caller, String term, String means) {
        caller.requireAny(Role.CATALOGUE_EDITOR);
        words.remove(term, means);
        changed.fire(new SynonymsChanged(term));
    }

    @Override
    public void dismiss(Caller caller, String term) {
        caller.requireAny(Role.CATALOGUE_EDITOR);
        words.dismiss(term);
    }

    /** @return the synonyms of editors, one comma-separated group each */
    List<String> groups() {
        return words.synonyms().stream().map(synonym -> synonym.term() + ", " + synonym.means()).toList();
    }
}
