package midoffice.channels.intranet;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A line of a CSV file as spreadsheets in Belgium read it: fields between semicolons, quoted where needed (RFC 4180). What a citizen typed is
 * never run as a formula: a value that begins like one gets an apostrophe before it.
 */
public final class CsvLine {

    /** Also the full-width forms, which spreadsheets take for the plain ones. */
    private static final String BEGINS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvLine() {
    }

    /** @return the line with its end; null is an empty field */
    public static String of(String... fields) {
        return Arrays.stream(fields).map(CsvLine::field).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String field(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = looksLikeFormula(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ';' || c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean looksLikeFormula(String value) {
        // spreadsheets skip white space and control characters before they look for a formula
        int first = 0;
        while (first < value.length() && (value.charAt(first) <= ' ' || Character.isSpaceChar(value.charAt(first)))) {
            first++;
        }
        return first < value.length() && BEGINS_FORMULA.indexOf(value.charAt(first)) >= 0;
    }
}
