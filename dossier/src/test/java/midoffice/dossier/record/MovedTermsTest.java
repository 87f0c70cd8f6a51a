package midoffice.dossier.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The terms of a dossier that moves to another version of its type. */
class MovedTermsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void the_new_term_counts_from_the_first_day() {
        assertEquals(START.plusDays(60), moved(START.plusDays(30), "P30D", "P60D", null));
    }

    @Test
    void days_by_which_the_old_term_had_moved_are_kept() {
        assertEquals(START.plusDays(60 + 12), moved(START.plusDays(30 + 12), "P30D", "P60D", null));
        assertEquals(START.plusMonths(2).minusDays(5), moved(START.plusDays(25), "P30D", "P2M", null));
    }

    @Test
    void an_extension_that_moved_the_date_already_counts_once() {
        assertEquals(START.plusDays(60 + 14), moved(START.plusDays(30 + 14), "P30D", "P60D", "P14D"));
    }

    @Test
    void a_dossier_without_a_date_gets_one_with_its_extension() {
        assertEquals(START.plusDays(60), moved(null, "P30D", "P60D", null));
        assertEquals(START.plusDays(74), moved(null, "P30D", "P60D", "P14D"));
    }

    @Test
    void a_date_stays_where_one_of_the_versions_has_no_term() {
        assertEquals(START.plusDays(7), moved(START.plusDays(7), null, "P60D", null));
        assertEquals(START.plusDays(7), moved(START.plusDays(7), "P30D", null, null));
        assertNull(moved(null, "P30D", null, null));
    }

    @Test
    void hours_do_not_count_and_forms_that_cannot_be_read_leave_the_date() {
        assertEquals(START.plusDays(2), moved(START.plusDays(1), "P1D", "P2DT5H", null));
        assertEquals(START.plusDays(1), moved(START.plusDays(1), "P1D", "P1.5D", null));
    }

    private static LocalDate moved(LocalDate was, String before, String after, String extension) {
        return MovedTerms.moved(START, was, MovedTerms.term(before), MovedTerms.term(after), extension);
    }
}
