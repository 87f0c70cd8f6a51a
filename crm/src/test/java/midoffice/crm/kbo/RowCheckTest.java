package midoffice.crm.kbo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.EstablishmentNumber;
import midoffice.crm.kbo.Column.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCheckTest {

    private static RowCheck of(KboTable table) {
        int columns = table.columns().size();
        return new RowCheck(table.columns(), IntStream.range(0, columns).toArray(), columns, table.isHashed());
    }

    @Test
    void a_good_row_becomes_what_is_written() {
        RowCheck check = of(KboTable.ENTERPRISE);
        assertTrue(check.accept(new String[] {"0200.065.765", "AC", "000", "2", "", "015", "29-02-2024"}));
        assertArrayEquals(new Object[] {200065765L, "AC", "000", "2", null, "015", "2024-02-29"}, check.values());
    }

    @ParameterizedTest
    @CsvSource({
        "0200.065.766, AC, 09-08-1960, check-digits, EnterpriseNumber",
        "2.000.000.339, AC, 09-08-1960, number, EnterpriseNumber",
        "0200.065.76, AC, 09-08-1960, number, EnterpriseNumber",
        "0200/065/765, AC, 09-08-1960, number, EnterpriseNumber",
        "'', AC, 09-08-1960, missing, EnterpriseNumber",
        "0200.065.765, '', 09-08-1960, missing, Status",
        "0200.065.765, ACT, 09-08-1960, too-long, Status",
        "0200.065.765, é, 09-08-1960, code, Status",
        "0200.065.765, AC, 29-02-2023, date, StartDate",
        "0200.065.765, AC, 31-04-2023, date, StartDate",
        "0200.065.765, AC, 00-01-2023, date, StartDate",
        "0200.065.765, AC, 2023-01-01, date, StartDate",
        "0200.065.765, AC, 1-1-2023, date, StartDate",
        "0200.065.765, AC, 01-01-0201, date, StartDate",
        "0200.065.765, AC, a1-01-2001, date, StartDate"})
    void a_bad_row_says_why(String number, String status, String date, String reason, String field) {
        RowCheck check = of(KboTable.ENTERPRISE);
        assertFalse(check.accept(new String[] {number, status, "000", "2", "", "", date}));
        assertEquals(reason, check.reason());
        assertEquals(field, check.field());
    }

    @Test
    void too_few_or_too_many_fields_are_no_row() {
        RowCheck check = of(KboTable.ENTERPRISE);
        assertFalse(check.accept(new String[] {"0200.065.765", "AC"}));
        assertEquals("columns", check.reason());
        assertEquals("", check.field());
        assertFalse(check.accept(new String[8]));
    }

    @Test
    void length_is_counted_in_characters_as_the_database_does() {
        RowCheck check = of(KboTable.DENOMINATION);
        assertTrue(check.accept(new String[] {"0200.065.765", "2", "001", "\uD83C\uDF5E".repeat(320)}));
        assertFalse(check.accept(new String[] {"0200.065.765", "2", "001", "x".repeat(321)}));
        assertEquals("too-long", check.reason());
    }

    @Test
    void rows_that_differ_have_another_hash() {
        assertEquals(hash("2", "001", "Ab"), hash("2", "001", "Ab"));
        assertNotEquals(hash("2", "001", "Ab"), hash("2", "001", "Ac"));
        assertNotEquals(hash("2", "001", "Ab"), hash("1", "001", "Ab"));
        assertNotEquals(hash("2", "1", "1Ab"), hash("2", "11", "Ab"));
    }

    private static Object hash(String language, String kind, String name) {
        RowCheck check = of(KboTable.DENOMINATION);
        assertTrue(check.accept(new String[] {"0200.065.765", language, kind, name}));
        return check.values()[4];
    }

    /** Two ways to say what a number is must say the same. */
    @Test
    void numbers_agree_with_those_of_the_house() {
        for (long n = 0; n < 9_000_000_000L; n += 7_654_321) {
            for (long last : new long[] {n, n / 100 * 100 + 97 - n / 100 % 97}) {
                String digits = KboNumbers.digits(last);
                assertEquals(EnterpriseNumber.parse(digits).isPresent(), KboNumbers.parse(digits, Format.ENTERPRISE) >= 0, digits);
                assertEquals(EstablishmentNumber.parse(digits).isPresent(), KboNumbers.parse(digits, Format.ESTABLISHMENT) >= 0, digits);
            }
        }
        assertEquals(9000006626L, KboNumbers.parse("9.000.006.626", Format.ENTITY));
        assertEquals(KboNumbers.NO_NUMBER, KboNumbers.parse("123456789012345678901234567890", Format.ENTITY));
    }

    @Test
    void words_have_no_accents_capitals_or_dots() {
        assertEquals(Set.of("association", "de", "lete"), NameWords.of("Association DE l'Été"));
        assertEquals(Set.of("nv", "dhondt"), NameWords.of("N.V. D’Hondt"));
        assertEquals(Set.of("www", "bakker", "be"), NameWords.of("www.bakker.be"));
        assertEquals(Set.of("anne", "marie"), NameWords.of("Anne-Marie"));
        assertEquals(Set.of("strasse", "œuvre".replace("œ", "oe"), "東京"), NameWords.of("Straße, ŒUVRE 東京"));
        assertEquals(Set.of(), NameWords.of(" .,' "));
        assertTrue(NameWords.of("x".repeat(300)).stream().allMatch(word -> word.length() == 40));
        assertEquals(20, NameWords.of(String.join(" ", IntStream.range(0, 99).mapToObj(i -> "w" + i).toList())).size());
        assertEquals(List.of(39), NameWords.of("x".repeat(39) + "\uD83C\uDF5E").stream().map(String::length).toList());
    }
}
