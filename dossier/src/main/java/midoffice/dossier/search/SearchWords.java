package midoffice.dossier.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts texts into the words that are kept and looked for. Every word gets the same letters in front: so the full-text index neither leaves
 * out short words nor those it takes for common English ones, and no word means anything to its query language.
 */
final class SearchWords {

    private static final String FRONT = "zz";
    /** The index takes words up to 84 characters. */
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Ids, addresses, times and names of constants are not what people look for. */
    private static final Pattern TECHNICAL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|https?://.*|urn:.*"
            + "|\\d{4}-\\d{2}-\\d{2}(T.*)?|[A-Z]+(_[A-Z]+)*|P(\\d+[YMWD])+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SearchWords() {
    }

    /** Words of a text, without capitals and accents. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        for (String word : BETWEEN.split(plain)) {
            if (!word.isEmpty()) {
                words.add(FRONT + (word.length() > LONGEST ? word.substring(0, LONGEST) : word));
            }
        }
        return words;
    }

    /** What is kept of some texts; those that are null are left out. */
    static String kept(List<String> texts) {
        return texts.stream().filter(t -> t != null && !t.isBlank()).flatMap(t -> of(t).stream()).collect(Collectors.joining(" "));
    }

    /** All texts that people wrote in facts kept as JSON. */
    static List<String> texts(String json) {
        List<String> found = new ArrayList<>();
        if (json != null && !json.isBlank()) {
            try {
                collect(JSON.readTree(json), found);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Stored facts are no JSON", e);
            }
        }
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.isTextual() && !TECHNICAL.matcher(node.textValue()).matches()) {
            found.add(node.textValue());
        }
        node.forEach(child -> collect(child, found));
    }
}
