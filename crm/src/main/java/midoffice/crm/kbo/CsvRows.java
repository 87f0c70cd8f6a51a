package midoffice.crm.kbo;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of one file of the zip, one after the other, from the beginning or from a place that was kept. Holds one row in memory. The encoding must be
 * UTF-8, the content what the zip says of it (length, CRC-32, seen at the end), a row at most {@value #LONGEST_ROW} signs: else a fault that names
 * the file and the line.
 */
final class CsvRows implements Closeable {

    static final int LONGEST_ROW = 65_536;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrailingData(true).setIgnoreEmptyLines(true).get();
    private static final int BUFFER = 65_536;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Where to go on.
     *
     * @param chars signs before the next row
     * @param line  on which it begins, from 1
     */
    record Place(long chars, long line) {

        static final Place BEGIN = new Place(0, 1);
    }

    private final String name;
    private final Checked bytes;
    private final Bounded text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final long linesBefore;

    private CSVRecord ahead;
    private long aheadEnds;
    private CSVRecord current;
    private long currentEnds;

    /**
     * @param content unpacked
     * @param size    length that the content must have
     * @param crc     CRC-32 that it must have
     */
    CsvRows(String name, InputStream content, long size, long crc, Place from) {
        this.name = name;
        this.bytes = new Checked(name, content, size, crc);
        this.linesBefore = from.line() - 1;
        Reader decoded = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), BUFFER);
        this.text = new Bounded(decoded);
        try {
            long position = from.chars() == 0 ? skipMark(decoded) : skip(decoded, from.chars());
            text.position = position;
            text.rowBegan = position;
            this.parser = CSVParser.builder().setReader(text).setFormat(FORMAT).setCharacterOffset(position).get();
        } catch (IOException e) {
            throw fault(e, from.line());
        }
        this.records = parser.iterator();
        fetch();
    }

    /** Goes to the next row. @return false at the end */
    boolean next() {
        current = ahead;
        currentEnds = aheadEnds;
        if (current == null) {
            return false;
        }
        fetch();
        return true;
    }

    String[] fields() {
        return current.values();
    }

    /** @return line on which the row begins */
    long line() {
        return begins(current, currentEnds);
    }

    /** @return where what comes after this row begins, also at the end */
    Place after() {
        return new Place(ahead == null ? text.position : ahead.getCharacterPosition(), currentEnds + 1);
    }

    /** Empty lines before a row are no part of it, breaks inside quotes are. */
    private static long begins(CSVRecord row, long ends) {
        long breaks = 0;
        for (String field : row.values()) {
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                if (c == '\n' || c == '\r' && (i + 1 == field.length() || field.charAt(i + 1) != '\n')) {
                    breaks++;
                }
            }
        }
        return ends - breaks;
    }

    /** @return bytes read so far, up to a buffer ahead */
    long bytesRead() {
        return bytes.count;
    }

    private void fetch() {
        try {
            ahead = records.hasNext() ? records.next() : null;
            aheadEnds = linesBefore + parser.getCurrentLineNumber();
            if (ahead == null) {
                bytes.end();
            } else {
                text.rowBegan = ahead.getCharacterPosition();
            }
        } catch (UncheckedIOException e) {
            throw fault(e.getCause(), aheadEnds + 1);
        } catch (IOException e) {
            throw fault(e, aheadEnds + 1);
        }
    }

    private RuntimeException fault(IOException error, long line) {
        String where = name + ", " + line;
        if (error instanceof CharacterCodingException) {
            return KboFaults.of("kbo-encoding", where, error);
        }
        if (error instanceof RowTooLong || error instanceof CSVException) {
            return KboFaults.of("kbo-row-endless", where, error);
        }
        if (error instanceof Damaged || error instanceof ZipException || error instanceof java.io.EOFException) {
            return KboFaults.of("kbo-damaged", where, error);
        }
        return new UncheckedIOException(where, error);
    }

    private static long skipMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() == BYTE_ORDER_MARK) {
            return 1;
        }
        reader.reset();
        return 0;
    }

    private static long skip(Reader reader, long chars) throws IOException {
        long left = chars;
        while (left > 0) {
            long skipped = reader.skip(left);
            if (skipped <= 0) {
                throw new Damaged("The file is shorter than it was");
            }
            left -= skipped;
        }
        return chars;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** The content is not what the zip says of it. */
    private static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    /** A quote that is never closed would take the rest of the file for one field. */
    private static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        RowTooLong() {
            super("A row without an end");
        }
    }

    /** Counts signs, and stops where a row has too many. */
    private static final class Bounded extends FilterReader {

        private long position;
        private long rowBegan;

        Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            if (c >= 0) {
                count(1);
            }
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, Math.min(length, BUFFER / 4));
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int chars) throws IOException {
            position += chars;
            if (position - rowBegan > 2L * LONGEST_ROW) {
                throw new RowTooLong();
            }
        }
    }

    /** Holds length and CRC against what the zip says; the server's own streams do not. */
    private static final class Checked extends FilterInputStream {

        private final String name;
        private final long size;
        private final long expected;
        private final CRC32 crc = new CRC32();
        private long count;

        Checked(String name, InputStream in, long size, long crc) {
            super(in);
            this.name = name;
            this.size = size;
            this.expected = crc;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                crc.update(buffer, offset, read);
                count += read;
                if (count > size) {
                    throw new Damaged(name + " is longer than the zip says");
                }
            }
            return read;
        }

        @Override
        public long skip(long bytes) {
            throw new UnsupportedOperationException("Every byte is read, for the CRC");
        }

        void end() throws IOException {
            if (count != size || crc.getValue() != expected) {
                throw new Damaged(name + " is not what the zip says");
            }
        }
    }
}
