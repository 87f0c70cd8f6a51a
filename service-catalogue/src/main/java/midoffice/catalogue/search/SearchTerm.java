package midoffice.catalogue.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was typed, made alike: lower case, single spaces, at most 100 characters. */
final class SearchTerm {

    static final int LONGEST = 100;
    private static final int IDENTIFYING_DIGITS = 6;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private SearchTerm() {
    }

    static String of(String typed) {
        return SPACES.matcher(typed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** @return empty for what may tell who somebody is (an address of e-mail, a number of a person, card, account or telephone), and for noise */
    static Optional<String> fitToKeep(String typed) {
        String term = of(typed);
        boolean identifying = term.contains("@") || term.chars().filter(Character::isDigit).count() >= IDENTIFYING_DIGITS;
        return identifying || term.length() > LONGEST || term.chars().noneMatch(Character::isLetter) ? Optional.empty() : Optional.of(term);
    }
}
