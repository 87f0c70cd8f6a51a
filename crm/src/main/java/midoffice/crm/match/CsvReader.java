package midoffice.crm.match;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import midoffice.crm.api.SourceSystems.SourceFile;
import midoffice.crm.api.common.DomainException;

/**
 * Reads a CSV file row by row (RFC 4180; semicolon, comma or tab, whichever the first line has most of; UTF-8, or Windows-1252 when it is not UTF-8, as
 * office programmes write it). What was between quotes may hold line breaks.
 */
final class CsvReader implements Closeable {

    private static final int LONGEST_ROW = 1_000_000;
    private static final String SEPARATORS = ";,\t|";
    private static final int FIRST_LINE = 64 * 1024;
    private static final int NOTHING_AHEAD = -2;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char separator;
    private final StringBuilder raw = new StringBuilder();
    private int ahead = NOTHING_AHEAD;
    private int line;
    private int rowLine;

    private CsvReader(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /** @throws DomainException.Invalid {@code file-unreadable} */
    static CsvReader open(SourceFile file) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(file.content().get(), charset(file)), 2 * FIRST_LINE);
            reader.mark(FIRST_LINE + 1);
            char[] start = new char[FIRST_LINE];
            int length = Math.max(0, reader.read(start));
            reader.reset();
            if (length > 0 && start[0] == BYTE_ORDER_MARK) {
                reader.skip(1);
            }
            return new CsvReader(reader, separator(start, length));
        } catch (IOException | UncheckedIOException e) {
            throw unreadable("The file cannot be read: " + e.getMessage());
        }
    }

    /** @return the cells of the next row that is not empty, null after the last */
    List<String> next() {
        try {
            List<String> cells = row();
            while (cells != null && cells.size() == 1 && cells.get(0).isBlank()) {
                cells = row();
            }
            return cells;
        } catch (IOException e) {
            throw unreadable("The file cannot be read after line " + line + ": " + e.getMessage());
        }
    }

    /** @return the line on which the last row begins, the header being line 1 */
    int line() {
        return rowLine;
    }

    /** @return the last row as it stands in the file */
    String raw() {
        return raw.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable("The file cannot be closed: " + e.getMessage());
        }
    }

    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        raw.setLength(0);
        line++;
        rowLine = line;
        int c = read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && (quoted || c != '\n'); c = read()) {
            if (raw.length() > LONGEST_ROW) {
                throw unreadable("The row that begins on line " + rowLine + " does not end: a quote is missing.");
            }
            raw.append((char) c);
            if (quoted && c == '"') {
                int next = read();
                if (next == '"') {
                    raw.append('"');
                    cell.append('"');
                } else {
                    quoted = false;
                    ahead = next;
                }
            } else if (quoted) {
                line += c == '\n' ? 1 : 0;
                cell.append((char) c);
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else {
                cell.append((char) c);
            }
        }
        if (quoted) {
            throw unreadable("The row that begins on line " + rowLine + " does not end: a quote is missing.");
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The next character; a carriage return before a line feed is part of it. */
    private int read() throws IOException {
        int c = ahead == NOTHING_AHEAD ? reader.read() : ahead;
        ahead = NOTHING_AHEAD;
        if (c == '\r') {
            ahead = reader.read();
            if (ahead == '\n') {
                ahead = NOTHING_AHEAD;
                return '\n';
            }
        }
        return c;
    }

    private static Charset charset(SourceFile file) throws IOException {
        try (InputStream in = file.content().get(); Reader strict = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] buffer = new char[FIRST_LINE];
            int read = 0;
            while (read >= 0) {
                read = strict.read(buffer);
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    private static char separator(char[] text, int length) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < length && (quoted || text[i] != '\n'); i++) {
            quoted ^= text[i] == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(text[i]);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static DomainException.Invalid unreadable(String message) {
        return new DomainException.Invalid("file", "file-unreadable", message);
    }
}
