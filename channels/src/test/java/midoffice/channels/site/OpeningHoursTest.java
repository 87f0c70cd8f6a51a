package midoffice.channels.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import midoffice.catalogue.api.Units.Hours;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.channels.web.Words;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.Language;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private final SiteView hall = new SiteView("stadhuis", "Stadhuis", new Address("Stadhuisplein", "1", null, "9099", "Waterlinde"),
            List.of(hours(DayOfWeek.MONDAY, 13, 16), hours(DayOfWeek.MONDAY, 9, 12), hours(DayOfWeek.TUESDAY, 9, 12),
                    hours(DayOfWeek.WEDNESDAY, 9, 12)));

    @Test
    void duringAPeriodItIsOpenUntilItsEnd() {
        OpeningHours now = at("2026-11-23T09:00");
        assertTrue(now.open());
        assertEquals("open tot 12:00", now.now());
        assertEquals("09:00 – 12:00, 13:00 – 16:00", now.week().get(0).hours());
        assertTrue(now.week().get(0).today());
    }

    @Test
    void theEndOfAPeriodIsNoLongerOpen() {
        assertFalse(at("2026-11-23T12:00").open());
        assertEquals("gaat vandaag open om 13:00", at("2026-11-23T12:00").now());
        assertEquals("gaat morgen open om 09:00", at("2026-11-23T16:00").now());
        assertEquals("gaat maandag open om 09:00", at("2026-11-25T15:00").now());
    }

    @Test
    void onAHolidayItIsClosed() {
        assertFalse(at("2026-11-11T10:00").open());
        assertEquals("gaat maandag open om 09:00", at("2026-11-11T10:00").now());
    }

    @Test
    void withoutHoursItIsSimplyClosed() {
        assertEquals("gesloten", OpeningHours.of(new SiteView("x", "X", hall.address(), List.of()),
                LocalDateTime.parse("2026-11-23T09:00"), new Words(Language.NL)).now());
    }

    private OpeningHours at(String time) {
        return OpeningHours.of(hall, LocalDateTime.parse(time), new Words(Language.NL));
    }

    private static Hours hours(DayOfWeek day, int from, int until) {
        return new Hours(day, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }
}
