package midoffice.crm.party;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns names, telephone numbers and addresses of mailboxes into the form in which they are compared. */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ONLY_A_NUMBER = Pattern.compile("\\+?[\\d\\s./()\\-]{4,}");
    private static final int TERM_LENGTH = 190;

    /** Letters that Unicode does not take apart. */
    private static final Map<String, String> LETTERS = Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ı", "i",
            "þ", "th", "ð", "d");

    private SearchText() {
    }

    /** @return the words of a name without accents, capitals or punctuation; {@code D’Hondt} is one word, {@code Anne-Marie} two */
    static List<String> words(String text) {
        String plain = APOSTROPHES.matcher(plain(text)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).map(SearchText::cut).distinct().toList();
    }

    /** @return the name as lists are sorted by */
    static String sortKey(String name) {
        return cut(String.join(" ", words(name)));
    }

    /** @return the mailbox in lower case */
    static String email(String text) {
        return cut(text.strip().toLowerCase(Locale.ROOT));
    }

    /** @return digits of the number as it is dialled within Belgium: {@code +32 470 12 34 56} and {@code 0470/12.34.56} are the same */
    static String phone(String text) {
        String digits = text.replaceAll("[^\\d+]", "");
        return cut(digits.replaceFirst("^(\\+32|0032)0?", "0").replace("+", "00"));
    }

    static boolean looksLikeNumber(String query) {
        return ONLY_A_NUMBER.matcher(query.strip()).matches();
    }

    private static String plain(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    private static String cut(String term) {
        return term.length() <= TERM_LENGTH ? term : term.substring(0, TERM_LENGTH);
    }
}
