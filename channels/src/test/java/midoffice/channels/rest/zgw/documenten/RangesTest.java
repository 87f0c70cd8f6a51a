package midoffice.channels.rest.zgw.documenten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RangesTest {

    @Test
    void one_part_has_its_place() {
        Map.of("bytes=0-", "0-9", "bytes=4-", "4-9", "bytes=9-", "9-9", "bytes=2-4", "2-4", "bytes=0-0", "0-0", "bytes=7-99", "7-9",
                "bytes=-3", "7-9", "bytes=-10", "0-9", "bytes=-99", "0-9").forEach((range, place) -> {
                    Ranges ranges = Ranges.of(range, null);
                    assertTrue(ranges.isAsked(), range);
                    assertEquals(place, ranges.first(10) + "-" + ranges.end(10), range);
                });
    }

    @Test
    void what_is_no_single_range_is_answered_in_full() {
        for (String range : List.of("", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "bytes=a-b", "lines=1-2",
                "bytes=99999999999999999999-")) {
            assertFalse(Ranges.of(range, null).isAsked(), range);
        }
        assertFalse(Ranges.of(null, null).isAsked());
        assertFalse(Ranges.of("bytes=4-", "\"another state\"").isAsked());
        assertEquals("0-9", Ranges.of(null, null).first(10) + "-" + Ranges.of(null, null).end(10));
    }

    @Test
    void beyond_the_end_there_is_nothing() {
        for (String range : List.of("bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-")) {
            assertTrue(Ranges.of(range, null).isAsked() && Ranges.of(range, null).first(10) >= 10, range);
        }
        assertTrue(Ranges.of("bytes=-5", null).first(0) >= 0);
    }

    @Test
    void a_content_shorter_than_said_is_no_whole_answer() throws IOException {
        byte[] ten = "0123456789".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Ranges.send(new ByteArrayInputStream(ten), sent, 4);
        assertEquals("0123", sent.toString(StandardCharsets.US_ASCII));
        assertThrows(EOFException.class, () -> Ranges.send(new ByteArrayInputStream(ten), new ByteArrayOutputStream(), 11));
    }
}
