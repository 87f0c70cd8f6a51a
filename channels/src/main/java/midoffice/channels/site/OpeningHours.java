package midoffice.channels.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import midoffice.catalogue.api.Units.Hours;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.channels.web.Words;
import midoffice.crm.api.common.BelgianCalendar;

/**
 * A site's opening hours as people ask for them: is it open now, until when, and when does it open again. Closed on legal holidays,
 * unless the site itself says otherwise of a day.
 *
 * @param open whether it is open now
 * @param now  one sentence
 * @param week one line for each day
 */
public record OpeningHours(SiteView site, boolean open, String now, List<Day> week) {

    /** One day of the week with its hours in words. */
    public record Day(String name, String hours, boolean today) {
    }

    /** @param at the time in Belgium */
    public static OpeningHours of(SiteView site, LocalDateTime at, Words words) {
        Optional<Hours> current = on(site, at.toLocalDate()).stream()
                .filter(h -> !at.toLocalTime().isBefore(h.from()) && at.toLocalTime().isBefore(h.until())).findFirst();
        String now = current.map(h -> words.say("hours.open-until", words.time(h.until()))).orElseGet(() -> nextOpening(site, at, words));
        List<Day> week = Arrays.stream(DayOfWeek.values()).map(d -> day(site, d, at, words)).toList();
        return new OpeningHours(site, current.isPresent(), now, week);
    }

    private static String nextOpening(SiteView site, LocalDateTime at, Words words) {
        for (int days = 0; days < 14; days++) {
            LocalDate day = at.toLocalDate().plusDays(days);
            LocalTime after = days == 0 ? at.toLocalTime() : LocalTime.MIN;
            Optional<Hours> next = on(site, day).stream().filter(h -> !h.from().isBefore(after)).findFirst();
            if (next.isPresent()) {
                String from = words.time(next.get().from());
                return days == 0 ? words.say("hours.opens-today", from) : days == 1 ? words.say("hours.opens-tomorrow", from)
                        : words.say("hours.opens-on", dayName(day.getDayOfWeek(), words), from);
            }
        }
        return words.say("hours.closed");
    }

    private static List<Hours> on(SiteView site, LocalDate day) {
        return site.exceptional(day).map(hours -> hours.stream().sorted(Comparator.comparing(Hours::from)).toList())
                .orElseGet(() -> BelgianCalendar.holidays(day.getYear()).contains(day) ? List.of() : ordinary(site, day.getDayOfWeek()));
    }

    private static List<Hours> ordinary(SiteView site, DayOfWeek day) {
        return site.hours().stream().filter(h -> h.day() == day).sorted(Comparator.comparing(Hours::from)).toList();
    }

    private static Day day(SiteView site, DayOfWeek day, LocalDateTime at, Words words) {
        List<String> periods = ordinary(site, day).stream().map(h -> words.time(h.from()) + " – " + words.time(h.until())).toList();
        return new Day(dayName(day, words), periods.isEmpty() ? words.say("hours.day-closed") : String.join(", ", periods),
                at.getDayOfWeek() == day);
    }

    private static String dayName(DayOfWeek day, Words words) {
        return day.getDisplayName(java.time.format.TextStyle.FULL, words.language().locale());
    }
}
