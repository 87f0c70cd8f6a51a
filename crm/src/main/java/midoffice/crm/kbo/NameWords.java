package midoffice.crm.kbo;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of a name as they are searched: without accents, capitals and punctuation. */
final class NameWords {

    /** As long as the column. */
    private static final int LONGEST = 40;
    private static final int MOST = 20;

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS = Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ı', "i",
            'þ', "th", 'ð', "d");

    private NameWords() {
    }

    /** @return the first words, each once; {@code D'Hondt} is one word, {@code Anne-Marie} two, {@code N.V.} is {@code nv} */
    static Set<String> of(String name) {
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        String text = plain(name);
        int sinceDot = 0;
        for (int i = 0; i < text.length() && words.size() < MOST; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                word.append(c);
                sinceDot++;
            } else if (c > 127 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                word.append(LETTERS.getOrDefault(c, String.valueOf(c)));
                sinceDot++;
            } else if (c == '.' && sinceDot == 1) {
                sinceDot = 0;
            } else if (c != '\'' && c != '’' && c != '‘' && c != '`' && c != '´' && Character.getType(c) != Character.NON_SPACING_MARK) {
                end(word, words);
                sinceDot = 0;
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, Set<String> words) {
        if (word.length() > 0 && words.size() < MOST) {
            int length = Math.min(word.length(), LONGEST);
            // not in the middle of a pair
            words.add(word.substring(0, Character.isHighSurrogate(word.charAt(length - 1)) ? length - 1 : length));
        }
        word.setLength(0);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
            }
        }
        return lower;
    }
}
