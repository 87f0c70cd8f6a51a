package midoffice.crm.api.common;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Working days in Belgium: Monday to Friday without the ten legal public holidays (royal decree of 18 April 1974). A holiday that falls in
 * the weekend moves nothing here: the replacement day is chosen by each employer.
 */
public final class BelgianCalendar {

    /** The zone in which terms begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private BelgianCalendar() {
    }

    /** @return the day it is in Belgium at that moment */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays(day.getYear()).contains(day);
    }

    /**
     * @param days working days to add, zero or more; the starting day itself does not count
     * @return the day on which the term ends
     */
    public static LocalDate plusWorkingDays(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A term cannot be negative: " + days);
        }
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** @return the ten legal public holidays of that year */
    public static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        return java.util.stream.Stream.of(LocalDate.of(year, 1, 1), easter.plusDays(1), LocalDate.of(year, 5, 1), easter.plusDays(39),
                easter.plusDays(50), LocalDate.of(year, 7, 21), LocalDate.of(year, 8, 15), LocalDate.of(year, 11, 1),
                LocalDate.of(year, 11, 11),
                LocalDate.of(year, 12, 25)).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int j = c / 4;
        int k = c % 4;
        int m = (a + 11 * h) / 319;
        int r = (2 * e + 2 * j - k - h + m + 32) % 7;
        int month = (h - m + r + 90) / 25;
        int day = (h - m + r + month + 19) % 32;
        return LocalDate.of(year, month, day);
    }
}
