package midoffice.catalogue.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * How texts become terms, by language. Dutch: lower case, no accents, no stop words, synonyms (in the index only), parts of compounds,
 * stem. Words "as written" (lower case, no accents, with parts of compounds) serve what is typed half or wrongly.
 */
final class LanguageAnalysis {

    private static final int SHORTEST_COMPOUND = 5;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_PART = 15;

    /** Words of two keywords are never neighbours. */
    private static final int GAP = 100;

    private final CharArraySet compounds;
    private final SynonymMap synonyms;
    private final Analyzer plain = chain(source -> source);
    private final Analyzer written;
    private final Map<Language, Analyzer> indexing = new HashMap<>();
    private final Map<Language, Analyzer> querying = new HashMap<>();

    LanguageAnalysis(WordLists lists) {
        compounds = new CharArraySet(lists.compounds(), true);
        synonyms = synonyms(lists.synonyms());
        written = chain(this::parts);
        CharArraySet dutchStops = DutchAnalyzer.getDefaultStopSet();
        indexing.put(Language.NL, chain(in -> dutchStem(parts(meanings(new StopFilter(in, dutchStops))))));
        querying.put(Language.NL, chain(in -> dutchStem(parts(new StopFilter(in, dutchStops)))));
        Analyzer english = chain(in -> new PorterStemFilter(new StopFilter(in, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));
        indexing.put(Language.EN, english);
        querying.put(Language.EN, english);
        CharArraySet frenchStops = folded(FrenchAnalyzer.getDefaultStopSet());
        Analyzer french = chain(in -> new FrenchLightStemFilter(new StopFilter(in, frenchStops)));
        indexing.put(Language.FR, french);
        querying.put(Language.FR, french);
    }

    Analyzer indexing(Language language) {
        return indexing.get(language);
    }

    Analyzer written() {
        return written;
    }

    /** @return the words somebody typed, lower case and without accents */
    List<String> words(String typed) {
        return terms(plain, typed.replace('\'', ' ').replace('’', ' ')).stream()
                .filter(word -> word.length() > 1 || Character.isDigit(word.charAt(0)))
                .distinct().toList();
    }

    /** @return the stem of the word first, then the stems of its parts; empty for a stop word */
    List<String> terms(Language language, String word) {
        return terms(querying.get(language), word);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("query", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be read.", e);
        }
        return terms;
    }

    private TokenStream meanings(TokenStream in) {
        return synonyms.fst == null ? in : new FlattenGraphFilter(new SynonymGraphFilter(in, synonyms, true));
    }

    private TokenStream parts(TokenStream in) {
        return new DictionaryCompoundWordTokenFilter(in, compounds, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, false);
    }

    private static TokenStream dutchStem(TokenStream in) {
        // A part can be the whole word, or have its stem: counted once.
        return new RemoveDuplicatesTokenFilter(new SnowballFilter(in, new DutchStemmer()));
    }

    private SynonymMap synonyms(List<String> lines) {
        SolrSynonymParser parser = new SolrSynonymParser(true, true, plain);
        try {
            parser.parse(new StringReader(String.join("\n", lines)));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("The synonyms of search cannot be read: " + e.getMessage(), e);
        }
    }

    private static CharArraySet folded(CharArraySet words) {
        CharArraySet both = new CharArraySet(words, true);
        for (Object word : words) {
            char[] letters = (char[]) word;
            char[] output = new char[letters.length * 4];
            int length = ASCIIFoldingFilter.foldToASCII(letters, 0, output, 0, letters.length);
            both.add(new String(output, 0, length));
        }
        return both;
    }

    private static Analyzer chain(Filters filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, filters.after(new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer))));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    /** What comes after lower case and folding. */
    private interface Filters {
        TokenStream after(TokenStream in);
    }
}
