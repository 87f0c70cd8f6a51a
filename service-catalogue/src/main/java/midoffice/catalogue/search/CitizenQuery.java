package midoffice.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import midoffice.crm.api.common.Language;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what a citizen typed into a query. Each word is looked for as it is, by its parts, as a beginning and with typing mistakes; the
 * best of these counts. Half of the words must be found, so that "hoe kan ik mijn … aanvragen" does not need every word.
 */
final class CitizenQuery {

    private static final float TIE = 0.1f;
    private static final float IN_TITLE = 6f;
    private static final float IN_KEYWORDS = 5f;
    private static final float IN_SUMMARY = 2f;
    private static final float IN_TEXT = 1f;
    private static final float OF_PART = 0.25f;
    private static final float AS_BEGINNING = 6f;
    private static final float WITH_MISTAKES = 3.5f;
    private static final float CUT_SHORT = 1f;
    private static final float AS_NEIGHBOURS = 3f;
    private static final float AS_ASKED = 6f;
    private static final float OFTEN = 300f;
    /** Stop words leave gaps. */
    private static final int GAPS = 2;
    private static final int MISTAKES_FROM = 4;
    private static final int LONG_WORD = 8;

    private final LanguageAnalysis analysis;
    private final Language language;

    CitizenQuery(LanguageAnalysis analysis, Language language) {
        this.analysis = analysis;
        this.language = language;
    }

    /** @return null when nothing was typed that can be looked for */
    Query of(String typed, String cluster) {
        List<String> words = analysis.words(typed);
        List<String> telling = words.stream().filter(word -> !analysis.terms(language, word).isEmpty()).toList();
        List<Query> parts = new ArrayList<>();
        for (String word : telling.isEmpty() ? words : telling) {
            parts.add(forWord(word));
        }
        if (parts.isEmpty()) {
            return null;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, Occur.SHOULD));
        query.setMinimumNumberShouldMatch(parts.size() < 3 ? 1 : (parts.size() + 1) / 2);
        BooleanQuery.Builder whole = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
        addNeighbours(whole, telling);
        // Of two products that fit alike, most mean the one that is asked most.
        whole.add(FeatureField.newSaturationQuery(Fields.ASKED, Fields.POPULARITY, AS_ASKED, OFTEN), Occur.SHOULD);
        if (cluster != null) {
            whole.add(new TermQuery(new Term(Fields.CLUSTER, cluster)), Occur.FILTER);
        }
        return whole.build();
    }

    /** Neighbours that also stand together in a keyword ("parkeren in mijn straat") mean more than the same words apart. */
    private void addNeighbours(BooleanQuery.Builder whole, List<String> words) {
        List<String> stems = words.stream().map(word -> analysis.terms(Language.NL, word)).filter(terms -> !terms.isEmpty())
                .map(terms -> terms.get(0)).toList();
        for (int i = 1; i < stems.size(); i++) {
            whole.add(new BoostQuery(new PhraseQuery(GAPS, Fields.KEYWORDS, stems.get(i - 1), stems.get(i)), AS_NEIGHBOURS), Occur.SHOULD);
        }
    }

    private Query forWord(String word) {
        List<Query> ways = new ArrayList<>();
        for (Language spoken : Language.values()) {
            float weight = weight(spoken);
            List<String> terms = analysis.terms(spoken, word);
            for (int i = 0; i < terms.size(); i++) {
                // The first term is the word itself, the others are parts of the compound.
                addTerm(ways, spoken, terms.get(i), i == 0 ? weight : weight * OF_PART);
            }
            addApproximations(ways, Fields.written(spoken), word, weight);
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    /** Dutch is what the city writes first; the reader's language is what the reader types. */
    private float weight(Language spoken) {
        if (spoken == language) {
            return 1f;
        }
        return spoken == Language.NL ? 0.6f : 0.4f;
    }

    private static void addTerm(List<Query> ways, Language spoken, String term, float weight) {
        add(ways, new TermQuery(new Term(Fields.title(spoken), term)), IN_TITLE * weight);
        add(ways, new TermQuery(new Term(Fields.summary(spoken), term)), IN_SUMMARY * weight);
        add(ways, new TermQuery(new Term(Fields.text(spoken), term)), IN_TEXT * weight);
        if (spoken == Language.NL) {
            add(ways, new TermQuery(new Term(Fields.KEYWORDS, term)), IN_KEYWORDS * weight);
        }
    }

    private static void addApproximations(List<Query> ways, String field, String word, float weight) {
        add(ways, new PrefixQuery(new Term(field, word)), AS_BEGINNING * weight);
        if (word.length() >= MISTAKES_FROM) {
            add(ways, new FuzzyQuery(new Term(field, word), 1, 2), WITH_MISTAKES * weight);
        }
        if (word.length() >= LONG_WORD) {
            add(ways, new FuzzyQuery(new Term(field, word), 2, 3), WITH_MISTAKES / 2 * weight);
            // "bewonerskrt": the beginning is right, the end was shortened.
            add(ways, new PrefixQuery(new Term(field, word.substring(0, word.length() * 2 / 3))), CUT_SHORT * weight);
        }
    }

    private static void add(List<Query> ways, Query query, float boost) {
        ways.add(new BoostQuery(query, boost));
    }
}
