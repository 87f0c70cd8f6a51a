package midoffice.channels.intranet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import midoffice.channels.intranet.DueMark.State;
import org.junit.jupiter.api.Test;

class DueMarkTest {

    /** A Monday without holidays around it. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aPassedDeadlineOutweighsTheTarget() {
        DueMark mark = DueMark.of(TODAY.minusDays(10), TODAY.minusDays(2), TODAY);
        assertEquals(new DueMark(TODAY.minusDays(2), State.OVERDUE, 2), mark);
        assertTrue(mark.isPressing());
        assertEquals("due.OVERDUE", mark.wordKey());
    }

    @Test
    void aPassedTargetIsLateWhileTheDeadlineIsAhead() {
        assertEquals(new DueMark(TODAY.minusDays(1), State.LATE, 1), DueMark.of(TODAY.minusDays(1), TODAY.plusDays(5), TODAY));
        assertEquals("due.LATE.one", DueMark.of(TODAY.minusDays(1), TODAY.plusDays(5), TODAY).wordKey());
    }

    @Test
    void theLastDayItselfIsNotLate() {
        assertEquals(State.TODAY, DueMark.of(TODAY.minusDays(9), TODAY, TODAY).state());
        assertEquals(State.TODAY, DueMark.of(TODAY, TODAY.plusDays(9), TODAY).state());
    }

    @Test
    void soonCountsWorkingDaysAndWordsCountCalendarDays() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        LocalDate wednesday = LocalDate.of(2026, 12, 2);
        assertEquals(new DueMark(wednesday, State.SOON, 5), DueMark.of(wednesday, null, friday));
        assertEquals(State.LATER, DueMark.of(wednesday.plusDays(1), null, friday).state());
        assertFalse(DueMark.of(wednesday, null, friday).isPressing());
    }

    @Test
    void withoutDatesNothingIsPromised() {
        assertEquals(new DueMark(null, State.NONE, 0), DueMark.of(null, null, TODAY));
        assertEquals(State.OVERDUE, DueMark.of(null, TODAY.minusDays(1), TODAY).state());
    }
}
