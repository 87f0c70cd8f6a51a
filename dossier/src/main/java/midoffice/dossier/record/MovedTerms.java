package midoffice.dossier.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/**
 * The terms of a dossier under another version of its type: the new processing time from the first day on, and on top of it the days by which the
 * old term had moved already (suspension, extension, or by hand).
 */
final class MovedTerms {

    private MovedTerms() {
    }

    /** A term of a type as the last day by the first; null where the type has none. Hours and less do not count. */
    static UnaryOperator<LocalDate> term(String duration) {
        if (duration == null || duration.isEmpty()) {
            return null;
        }
        int time = duration.indexOf('T');
        String days = time < 0 ? duration : duration.substring(0, time);
        try {
            Period period = days.equals("P") ? Period.ZERO : Period.parse(days);
            return start -> start.plus(period);
        } catch (DateTimeException e) {
            // the door lets through forms that Java does not read: the date stays as it is then
            return null;
        }
    }

    /**
     * @param was       date under the old version, null for none
     * @param before    term of the old version, null for none
     * @param after     term of the new version; without one the date stays
     * @param extension ISO 8601 duration by which the dossier was extended, null for none; counts where there was no date it is part of
     */
    static LocalDate moved(LocalDate start, LocalDate was, UnaryOperator<LocalDate> before, UnaryOperator<LocalDate> after, String extension) {
        if (after == null || start == null || was != null && before == null) {
            return was;
        }
        LocalDate fresh = after.apply(start);
        if (was == null) {
            UnaryOperator<LocalDate> longer = term(extension);
            return longer == null ? fresh : longer.apply(fresh);
        }
        return fresh.plusDays(ChronoUnit.DAYS.between(before.apply(start), was));
    }
}
