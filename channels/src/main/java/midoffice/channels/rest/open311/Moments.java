package midoffice.channels.rest.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import midoffice.crm.api.common.BelgianCalendar;

/** Moments in the W3C profile of ISO 8601; written with the offset of Belgium. */
final class Moments {

    private Moments() {
    }

    static String write(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(BelgianCalendar.ZONE));
    }

    /** The end of a working day, since a term is kept in days. */
    static String write(LocalDate day) {
        return write(day.atTime(17, 0).atZone(BelgianCalendar.ZONE).toInstant());
    }

    /**
     * @param text with an offset, without one (then Belgian time), or only a day
     * @return null when there is no text
     * @throws Fault 400 when it is none of these
     */
    static Instant read(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // In an address a plus sign that was not encoded arrives as a blank.
        String moment = text.strip().replace(' ', '+');
        try {
            if (moment.length() == 10) {
                return LocalDate.parse(moment).atStartOfDay(BelgianCalendar.ZONE).toInstant();
            }
            return moment.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)") && moment.indexOf('T') > 0 ? OffsetDateTime.parse(moment).toInstant()
                    : LocalDateTime.parse(moment).atZone(BelgianCalendar.ZONE).toInstant();
        } catch (DateTimeException e) {
            Fault fault = new Fault(400, parameter + ": write it as 2026-11-28T09:30:00Z");
            fault.initCause(e);
            throw fault;
        }
    }
}
