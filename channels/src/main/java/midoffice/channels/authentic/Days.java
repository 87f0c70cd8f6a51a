package midoffice.channels.authentic;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as the sources write them: {@code 1950-00-00} when only the year is known, the year 9999 for an end that is open. */
final class Days {

    private static final String OPEN = "9999";

    private Days() {
    }

    /** @return null when the day is not fully known */
    static LocalDate exact(String text) {
        if (text == null || text.startsWith(OPEN) || !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException incomplete) {
            return null;
        }
    }

    /** @param last last day on which something was true. @return the day after */
    static LocalDate after(String last) {
        LocalDate day = exact(last);
        return day == null ? null : day.plusDays(1);
    }

    /** @return what is known: {@code 1950-03-01}, {@code 1950-03}, {@code 1950}; null when nothing */
    static String partial(String text) {
        if (text == null || !text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") || text.startsWith("0000") || text.startsWith(OPEN)) {
            return null;
        }
        if (exact(text) != null) {
            return text;
        }
        boolean month = text.length() >= 7 && text.substring(5, 7).matches("0[1-9]|1[0-2]");
        return month ? text.substring(0, 7) : text.substring(0, 4);
    }
}
