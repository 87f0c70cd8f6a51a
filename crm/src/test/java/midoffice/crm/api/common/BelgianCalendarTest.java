package midoffice.crm.api.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelgianCalendarTest {

    @ParameterizedTest
    @CsvSource({"2000, 2000-04-23", "2008, 2008-03-23", "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05",
            "2027, 2027-03-28", "2038, 2038-04-25"})
    void finds_easter(int year, LocalDate easter) {
        assertEquals(easter, BelgianCalendar.easter(year));
    }

    @Test
    void knows_the_ten_holidays_of_2026() {
        assertEquals(Set.of(day("2026-01-01"), day("2026-04-06"), day("2026-05-01"), day("2026-05-14"), day("2026-05-25"),
                day("2026-07-21"), day("2026-08-15"), day("2026-11-01"), day("2026-11-11"), day("2026-12-25")),
                BelgianCalendar.holidays(2026));
    }

    @Test
    void knows_the_year_in_which_ascension_is_on_labour_day() {
        assertEquals(9, BelgianCalendar.holidays(2008).size());
    }

    @ParameterizedTest
    @CsvSource({
            // over Easter: Good Friday is an ordinary day, Easter Monday is not
            "2026-04-02, 1, 2026-04-03", "2026-04-03, 1, 2026-04-07", "2026-04-02, 5, 2026-04-10",
            // Ascension on a Thursday, the bridge day is worked
            "2026-05-13, 1, 2026-05-15",
            // over the turn of the year
            "2026-12-24, 1, 2026-12-28", "2026-12-31, 1, 2027-01-04",
            // a holiday in the weekend moves nothing
            "2026-08-14, 1, 2026-08-17",
            "2026-11-23, 10, 2026-12-07", "2026-11-23, 0, 2026-11-23", "2026-11-21, 0, 2026-11-21"})
    void counts_working_days(LocalDate start, int days, LocalDate end) {
        assertEquals(end, BelgianCalendar.plusWorkingDays(start, days));
    }

    @Test
    void works_from_monday_to_friday() {
        assertTrue(BelgianCalendar.isWorkingDay(day("2026-11-23")));
        assertFalse(BelgianCalendar.isWorkingDay(day("2026-11-22")));
        assertFalse(BelgianCalendar.isWorkingDay(day("2026-11-21")));
        assertFalse(BelgianCalendar.isWorkingDay(day("2026-11-11")));
    }

    @Test
    void refuses_a_negative_term() {
        LocalDate today = day("2026-11-23");
        assertThrows(IllegalArgumentException.class, () -> BelgianCalendar.plusWorkingDays(today, -1));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
