package midoffice.dossier.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in properties and objects are typed by people and by other systems, each in their way. */
class NineWaysTest {

    @ParameterizedTest
    @CsvSource({"2013-01-02, 2013-01-02", "2013-1-2, 2013-01-02", "20130102, 2013-01-02", "20130102T101112, 2013-01-02",
            "2013-01-02T10:11:12Z, 2013-01-02", "2013-12-31, 2013-12-31"})
    void a_day_is_found_in_every_form(String value, LocalDate day) {
        assertEquals(Optional.of(day), NineWays.day(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2013", "soon", "2013-13-01", "20130230", "2013-1-321", "01-02-2013"})
    void what_is_no_day_leaves_the_term_open(String value) {
        assertEquals(Optional.empty(), NineWays.day(value));
    }
}
