package midoffice.complaints.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void whatever_lies_within_the_circle_lies_in_one_of_its_squares() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double latitude = 51 + random.nextDouble() * 0.06;
            double longitude = 3.6 + random.nextDouble() * 0.12;
            double otherLatitude = latitude + (random.nextDouble() - 0.5) * 0.001;
            double otherLongitude = longitude + (random.nextDouble() - 0.5) * 0.001;
            double metres = Cells.metres(latitude, longitude, otherLatitude, otherLongitude);
            assertTrue(Cells.around(latitude, longitude, metres + 0.01).contains(Cells.of(otherLatitude, otherLongitude)),
                    latitude + " " + longitude + " " + otherLatitude + " " + otherLongitude);
        }
    }

    @Test
    void a_small_circle_touches_few_squares() {
        assertTrue(Cells.around(51.03, 3.66, 30).size() <= 4);
    }

    @Test
    void metres_are_metres() {
        assertEquals(111.2, Cells.metres(51.03, 3.66, 51.031, 3.66), 0.1);
        assertEquals(69.9, Cells.metres(51.03, 3.66, 51.03, 3.661), 0.1);
    }

    @Test
    void the_public_sees_four_decimals() {
        assertEquals(51.0302, Cells.rounded(51.030249));
        assertNull(Cells.rounded(null));
    }
}
