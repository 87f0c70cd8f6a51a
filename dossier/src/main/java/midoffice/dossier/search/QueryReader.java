package midoffice.dossier.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.common.DomainException;

/**
 * Reads what somebody typed into a tree. Operators are written in capitals, so that "and" in a sentence is a word like any other; NOT binds
 * strongest, then AND, then OR.
 */
final class QueryReader {

    private static final int LONGEST = 300;
    private static final int MOST_TERMS = 20;
    private static final Set<String> AND = Set.of("AND", "EN", "&&");
    private static final Set<String> OR = Set.of("OR", "OF", "||");
    private static final Set<String> NOT = Set.of("NOT", "NIET", "-");

    /** A piece of what was typed. @param phrase whether it stood between quotes */
    private record Piece(String text, boolean phrase) {

        boolean is(Set<String> words) {
            return !phrase && words.contains(text);
        }

        boolean is(String sign) {
            return !phrase && text.equals(sign);
        }
    }

    private final List<Piece> pieces;
    private int at;
    private int terms;

    private QueryReader(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * @throws DomainException.Invalid {@code query-empty}, {@code query-too-long}, {@code query-quote}, {@code query-parenthesis},
     *         {@code query-operand}, {@code query-prefix}
     */
    static Wanted read(String typed) {
        if (typed == null || typed.isBlank()) {
            throw invalid("query-empty", "Nothing to look for");
        }
        if (typed.length() > LONGEST) {
            throw invalid("query-too-long", "At most " + LONGEST + " characters");
        }
        QueryReader reader = new QueryReader(cut(typed.strip()));
        Wanted wanted = reader.any();
        if (reader.at < reader.pieces.size()) {
            throw invalid("query-parenthesis", "A parenthesis closes that was not opened");
        }
        return wanted;
    }

    private static List<Piece> cut(String typed) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < typed.length()) {
            char c = typed.charAt(i);
            if (c == '"') {
                int end = typed.indexOf('"', i + 1);
                if (end < 0) {
                    throw invalid("query-quote", "A quote is opened and not closed");
                }
                pieces.add(new Piece(typed.substring(i + 1, end), true));
                i = end + 1;
            } else if (c == '(' || c == ')') {
                pieces.add(new Piece(String.valueOf(c), false));
                i++;
            } else if (Character.isWhitespace(c)) {
                i++;
            } else {
                boolean minus = c == '-' && i + 1 < typed.length() && !Character.isWhitespace(typed.charAt(i + 1));
                int end = minus ? i + 1 : i;
                while (!minus && end < typed.length() && !Character.isWhitespace(typed.charAt(end)) && "()\"".indexOf(typed.charAt(end)) < 0) {
                    end++;
                }
                pieces.add(new Piece(typed.substring(i, end), false));
                i = end;
            }
        }
        return pieces;
    }

    private Wanted any() {
        List<Wanted> parts = new ArrayList<>();
        parts.add(all());
        while (at < pieces.size() && pieces.get(at).is(OR)) {
            at++;
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Wanted.Any(parts);
    }

    private Wanted all() {
        List<Wanted> parts = new ArrayList<>();
        parts.add(one());
        while (at < pieces.size() && !pieces.get(at).is(OR) && !pieces.get(at).is(")")) {
            if (pieces.get(at).is(AND)) {
                at++;
            }
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Wanted.All(parts);
    }

    private Wanted one() {
        if (at >= pieces.size()) {
            throw invalid("query-operand", "After an operator something to look for must follow");
        }
        Piece piece = pieces.get(at);
        if (piece.is(AND) || piece.is(OR) || piece.is(")")) {
            throw invalid("query-operand", "Something to look for is missing before " + piece.text());
        }
        at++;
        if (piece.is(NOT)) {
            return new Wanted.Not(one());
        }
        if (!piece.is("(")) {
            return words(piece);
        }
        Wanted inside = any();
        if (at >= pieces.size()) {
            throw invalid("query-parenthesis", "A parenthesis is opened and not closed");
        }
        at++;
        return inside;
    }

    private Wanted words(Piece piece) {
        if (++terms > MOST_TERMS) {
            throw invalid("query-too-long", "At most " + MOST_TERMS + " words");
        }
        boolean begins = !piece.phrase() && piece.text().endsWith("*");
        List<String> words = SearchWords.of(piece.text());
        if (words.isEmpty()) {
            throw invalid(begins ? "query-prefix" : "query-operand", "No letter or digit in " + piece.text());
        }
        return new Wanted.Words(words, begins);
    }

    private static DomainException.Invalid invalid(String code, String message) {
        return new DomainException.Invalid("query", code, message);
    }
}
