package midoffice.complaints.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CityBoundsTest {

    private static final CityBounds CITY = CityBounds.parse("51.0000, 3.6000, 51.0600, 3.7200");

    @ParameterizedTest
    @CsvSource({"51.03, 3.66, true", "51.0, 3.6, true", "51.06, 3.72, true", "50.9999, 3.66, false", "51.0601, 3.66, false",
            "51.03, 3.5999, false", "51.03, 3.7201, false", "3.66, 51.03, false", "NaN, 3.66, false"})
    void knows_what_is_inside(double latitude, double longitude, boolean inside) {
        assertTrue(CITY.contains(latitude, longitude) == inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "51,3,52", "51,3,52,4,5", "52,3,51,4", "51,4,52,3", "a,b,c,d", "-91,3,52,4"})
    void refuses_a_rectangle_that_is_none(String text) {
        assertThrows(IllegalArgumentException.class, () -> CityBounds.parse(text));
    }

    @Test
    void a_cursor_comes_back_as_it_went() {
        ReportCursor cursor = new ReportCursor(Instant.parse("2026-11-23T08:00:00.123456Z"), UUID.randomUUID());
        assertTrue(cursor.equals(ReportCursor.parse(cursor.text())));
        assertThrows(DomainException.Invalid.class, () -> ReportCursor.parse("bm9uc2Vuc2U"));
        assertFalse(ReportCursor.parse(null) != null);
    }
}
