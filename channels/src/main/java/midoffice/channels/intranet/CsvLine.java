package midoffice.channels.intranet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A line of a CSV file as spreadsheets in Belgium read it: fields between semicolons, quoted where needed (RFC 4180). What a citizen typed is
 * never run as a formula: a value that begins like one gets an apostrophe before it.
 */
public final class CsvLine {

    /** Also the full-width forms, which spreadsheets take for the plain ones. */
    private static final String BEGINS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvLine() {
    }

    /** Begins an answer that is a CSV file which nobody keeps on the way, and tells spreadsheets that it is UTF-8. @return for its lines */
    public static Writer begin(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + '"');
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        Writer out = response.getWriter();
        out.write(BYTE_ORDER_MARK);
        return out;
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
