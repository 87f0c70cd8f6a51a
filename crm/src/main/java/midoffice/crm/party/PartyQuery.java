package midoffice.crm.party;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed in the search box, understood: each part must match. A part is met when one of its alternatives is.
 */
record PartyQuery(List<Part> parts) {

    /** @param prefix whether the stored term may go on after the text */
    record Alternative(SearchTerm.Kind kind, String text, boolean prefix) {
    }

    /** One thing that must match, in one of several ways. */
    record Part(List<Alternative> alternatives) {
    }

    private static final int MOST_WORDS = 8;

    static PartyQuery of(String typed) {
        String query = typed == null ? "" : typed.strip();
        List<Part> parts = new ArrayList<>();
        if (query.contains("@")) {
            parts.add(new Part(List.of(new Alternative(SearchTerm.Kind.EMAIL, SearchText.email(query), false))));
        } else if (SearchText.looksLikeNumber(query)) {
            String digits = query.replaceAll("\\D", "");
            parts.add(new Part(List.of(new Alternative(SearchTerm.Kind.ID, digits, false),
                    new Alternative(SearchTerm.Kind.PHONE, SearchText.phone(query), true),
                    new Alternative(SearchTerm.Kind.COMPANY_ID, digits, false),
                    new Alternative(SearchTerm.Kind.FORMER_ID, digits, false))));
        } else if (query.matches("(?i)BE[ .]?[\\d .]{9,}")) {
            String digits = query.replaceAll("\\D", "");
            parts.add(new Part(List.of(new Alternative(SearchTerm.Kind.COMPANY_ID, digits.length() == 9 ? "0" + digits : digits, false))));
        } else {
            SearchText.words(query).stream().limit(MOST_WORDS)
                    .forEach(word -> parts.add(new Part(List.of(new Alternative(SearchTerm.Kind.NAME, word, true)))));
        }
        return new PartyQuery(List.copyOf(parts));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }
}
