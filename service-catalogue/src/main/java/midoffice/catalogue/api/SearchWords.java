package midoffice.catalogue.api;

import java.time.Instant;
import java.util.List;
import midoffice.crm.api.access.Caller;

/** Words that citizens looked for in vain, and what the catalogue editor makes of them. All but {@link #missed} is for catalogue editors. */
public interface SearchWords {

    /**
     * Notes that a search found nothing; for everybody. What may be somebody's data (an e-mail address, six digits or more) is not kept, nor are new words
     * once ten thousand wait.
     */
    void missed(Caller caller, String query);

    /** What was looked for most often first. */
    List<Miss> misses(Caller caller, int limit);

    /** By term. */
    List<Synonym> synonyms(Caller caller);

    /**
     * From now on a search for the term also finds what the other word finds; the term is no longer listed as missed. Fires
     * {@code SynonymsChanged}.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required}, {@code too-long} (100 characters), {@code synonym-invalid}
     * for a word with a comma or arrow, or when both are the same
     */
    void mean(Caller caller, String term, String means);

    /** Forgets a synonym. Fires {@code SynonymsChanged}. */
    void forget(Caller caller, String term, String means);

    /** Takes a term off the list of misses without making it a synonym. */
    void dismiss(Caller caller, String term);

    /** @param times how often it was looked for in vain */
    record Miss(String term, int times, Instant last) {
    }

    record Synonym(String term, String means, String author) {
    }
}
