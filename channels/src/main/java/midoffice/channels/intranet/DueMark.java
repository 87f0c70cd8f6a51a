package midoffice.channels.intranet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import midoffice.crm.api.common.BelgianCalendar;

/**
 * How urgent a date is: a date, a state for the coloured mark and words for those who do not see the colour.
 *
 * @param date  the date that counts: the target date, or the deadline once the target has passed
 * @param state how the mark looks
 * @param days  calendar days until the date, or since it when it has passed; never negative
 */
public record DueMark(LocalDate date, State state, long days) {

    /** Soon means: within so many working days. */
    static final int SOON = 3;

    /** Looks of the mark, most urgent first. */
    public enum State {
        /** The last date has passed. */
        OVERDUE,
        /** The target has passed, the last date has not. */
        LATE,
        TODAY, SOON, LATER, NONE
    }

    static DueMark of(LocalDate target, LocalDate deadline, LocalDate today) {
        LocalDate first = target == null ? deadline : target;
        if (first == null) {
            return new DueMark(null, State.NONE, 0);
        }
        LocalDate last = deadline == null ? first : deadline;
        if (last.isBefore(today)) {
            return new DueMark(last, State.OVERDUE, ChronoUnit.DAYS.between(last, today));
        }
        if (last.equals(today) || first.equals(today)) {
            return new DueMark(today, State.TODAY, 0);
        }
        if (first.isBefore(today)) {
            return new DueMark(first, State.LATE, ChronoUnit.DAYS.between(first, today));
        }
        boolean soon = !first.isAfter(BelgianCalendar.plusWorkingDays(today, SOON));
        return new DueMark(first, soon ? State.SOON : State.LATER, ChronoUnit.DAYS.between(today, first));
    }

    /** @return class of the mark in the style sheet */
    public String style() {
        return "due due--" + state.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @return whether it wants attention today */
    public boolean isPressing() {
        return state == State.OVERDUE || state == State.LATE || state == State.TODAY;
    }

    String wordKey() {
        return "due." + state.name() + (days == 1 ? ".one" : "");
    }
}
