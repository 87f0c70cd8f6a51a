package midoffice.crm.kbo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Turns the fields of rows of one table into what is written, or says what is wrong with a row. Not for two threads. */
final class RowCheck {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final List<Column> columns;
    private final int[] places;
    private final int fieldsInFile;
    private final boolean hashed;

    private Object[] values;
    private String reason;
    private Column field;

    /**
     * @param columns      what is wanted of a row
     * @param places       where in the file each of them is
     * @param fieldsInFile how many fields a row must have
     * @param hashed       whether a hash of all but the first is added
     */
    RowCheck(List<Column> columns, int[] places, int fieldsInFile, boolean hashed) {
        this.columns = columns;
        this.places = places.clone();
        this.fieldsInFile = fieldsInFile;
        this.hashed = hashed;
    }

    /** @return whether the row is good; then {@link #values} has what it says, else {@link #reason} what is wrong */
    boolean accept(String[] fields) {
        reason = null;
        field = null;
        if (fields.length != fieldsInFile) {
            reason = "columns";
            return false;
        }
        values = new Object[columns.size() + (hashed ? 1 : 0)];
        for (int i = 0; i < places.length; i++) {
            Column column = columns.get(i);
            values[i] = value(column, fields[places[i]].strip());
            if (reason == null && values[i] == null && column.required()) {
                reason = "missing";
            }
            if (reason != null) {
                field = column;
                return false;
            }
        }
        if (hashed) {
            values[values.length - 1] = hash();
        }
        return true;
    }

    /** A new array for each row. */
    Object[] values() {
        return values;
    }

    String reason() {
        return reason;
    }

    /** @return name of the column, empty when it is about the whole row */
    String field() {
        return field == null ? "" : field.name();
    }

    private Object value(Column column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.format()) {
            case DATE -> date(text);
            case CODE -> code(column, text);
            case TEXT -> text(column, text);
            default -> number(column, text);
        };
    }

    private Long number(Column column, String text) {
        long number = KboNumbers.parse(text, column.format());
        if (number < 0) {
            reason = number == KboNumbers.WRONG_CHECK_DIGITS ? "check-digits" : "number";
            return null;
        }
        return number;
    }

    private String code(Column column, String text) {
        if (text.length() > column.length()) {
            reason = "too-long";
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                reason = "code";
                return null;
            }
        }
        return text;
    }

    private String text(Column column, String text) {
        if (text.length() > column.length() && text.codePointCount(0, text.length()) > column.length()) {
            reason = "too-long";
            return null;
        }
        return text;
    }

    /** @return the day as the database writes it */
    private String date(String text) {
        if (text.length() != 10 || text.charAt(2) != '-' || text.charAt(5) != '-') {
            reason = "date";
            return null;
        }
        int day = digits(text, 0, 2);
        int month = digits(text, 3, 5);
        int year = digits(text, 6, 10);
        // before the year 1000 it is a slip of the pen, and no day for every database
        if (day < 0 || month < 0 || year < 1000) {
            reason = "date";
            return null;
        }
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException e) {
            reason = "date";
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** FNV-1a over all but the first value; 64 bits tell the few rows of one entity apart. */
    private Long hash() {
        long hash = FNV_OFFSET;
        for (int i = 1; i < columns.size(); i++) {
            String text = (String) values[i];
            for (int c = 0; c < text.length(); c++) {
                hash = (hash ^ text.charAt(c)) * FNV_PRIME;
            }
            hash = (hash ^ 0xFFFF) * FNV_PRIME;
        }
        // the low bits of FNV mix well, the high ones less: spread them
        hash ^= hash >>> 32;
        return hash * 0x9E3779B97F4A7C15L;
    }
}
