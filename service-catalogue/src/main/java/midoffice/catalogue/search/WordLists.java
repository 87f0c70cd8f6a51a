package midoffice.catalogue.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The editable lists behind search: parts of Dutch compounds ({@code compounds.txt}, one word a line) and words that mean the same
 * ({@code synonyms.txt}, one comma-separated group a line). Lines that begin with # are remarks.
 */
record WordLists(List<String> compounds, List<String> synonyms) {

    private static final String COMPOUNDS = "compounds.txt";
    private static final String SYNONYMS = "synonyms.txt";

    /** @param folder where the city keeps its own lists; a list that is not there, or a null folder, gives the list of the product */
    static WordLists read(Path folder) {
        return new WordLists(list(folder, COMPOUNDS), list(folder, SYNONYMS));
    }

    /** @return these lists with more groups of synonyms */
    WordLists with(List<String> more) {
        return new WordLists(compounds, Stream.concat(synonyms.stream(), more.stream()).toList());
    }

    private static List<String> list(Path folder, String name) {
        try (InputStream in = folder != null && Files.isReadable(folder.resolve(name)) ? Files.newInputStream(folder.resolve(name))
                : WordLists.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + name + " of search cannot be read.", e);
        }
    }
}
