package midoffice.crm.api.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalNumberTest {

    /** The example of many manuals: a man born on 30 July 1985, serial 33, check digits 28. */
    private static final String BORN_1985 = "85073003328";

    @Test
    void reads_a_number_as_printed_on_the_card() {
        NationalNumber number = NationalNumber.parse("85.07.30-033.28", false).orElseThrow();
        assertEquals(BORN_1985, number.digits());
        assertEquals(Optional.of(LocalDate.of(1985, 7, 30)), number.birthDate());
        assertEquals("85.07.30-033.28", number.formatted());
        assertFalse(number.isBis());
        assertFalse(number.isTest());
    }

    @Test
    void puts_a_two_before_who_was_born_from_2000() {
        NationalNumber number = NationalNumber.parse(withCheck("000229001", true), false).orElseThrow();
        assertEquals(Optional.of(LocalDate.of(2000, 2, 29)), number.birthDate());
    }

    @Test
    void knows_1900_was_no_leap_year() {
        assertTrue(NationalNumber.parse(withCheck("000229001", false), false).isEmpty());
    }

    @Test
    void accepts_bis_numbers_with_month_raised_by_20_or_40() {
        for (String body : new String[] {"852730033", "854730033"}) {
            NationalNumber number = NationalNumber.parse(withCheck(body, false), false).orElseThrow();
            assertTrue(number.isBis());
            assertEquals(Optional.of(LocalDate.of(1985, 7, 30)), number.birthDate());
        }
    }

    @Test
    void does_not_invent_a_day_of_birth_that_was_unknown() {
        assertEquals(Optional.empty(), NationalNumber.parse(withCheck("850000033", false), false).orElseThrow().birthDate());
        assertEquals(Optional.empty(), NationalNumber.parse(withCheck("854000033", false), false).orElseThrow().birthDate());
    }

    @Test
    void accepts_test_numbers_only_where_they_are_allowed() {
        String test = withCheck("856730033", false);
        assertTrue(NationalNumber.parse(test, false).isEmpty());
        assertTrue(NationalNumber.parse(test, true).orElseThrow().isTest());
        assertEquals(Optional.of(LocalDate.of(1985, 7, 30)), NationalNumber.parse(test, true).orElseThrow().birthDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8507300332", "850730033280", "85073003329", "8507300332a", "85.07.30.033/28", "٨٥٠٧٣٠٠٣٣٢٨"})
    void refuses_what_is_no_number(String text) {
        assertTrue(NationalNumber.parse(text, true).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"851330033", "850732033", "850730000", "850730999", "857330033", "850231033"})
    void refuses_impossible_days_and_serials_with_good_check_digits(String body) {
        assertTrue(NationalNumber.parse(withCheck(body, false), true).isEmpty());
    }

    @Test
    void refuses_nothing_at_all() {
        assertTrue(NationalNumber.parse(null, true).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new NationalNumber(null));
    }

    @Test
    void does_not_show_itself_in_a_log() {
        assertFalse(new NationalNumber(BORN_1985).toString().contains("850730"));
    }

    private static String withCheck(String body, boolean from2000) {
        long number = Long.parseLong((from2000 ? "2" : "") + body);
        return body + String.format("%02d", 97 - number % 97);
    }
}
