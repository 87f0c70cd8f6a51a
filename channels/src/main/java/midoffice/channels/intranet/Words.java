package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** Puts keys, dates and texts into the language of the reader. */
@Named("words")
@RequestScoped
public class Words {

    private Clock clock;
    private Units units;
    private ScreenLanguage language;
    private final Map<UnitId, String> unitNames = new HashMap<>();

    protected Words() {
    }

    @Inject
    Words(Clock clock, Units units, ScreenLanguage language) {
        this.clock = clock;
        this.units = units;
        this.language = language;
    }

    /** @return the sentence of that key; the key itself when there is none, so that a gap is seen and not hidden */
    public String get(String key, Object... values) {
        try {
            String pattern = ResourceBundle.getBundle("i18n.intranet", language.locale(), Words.class.getClassLoader()).getString(key);
            return values.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(values);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** @return the sentence of the first key that has one; the last key is expected to exist */
    public String firstOf(String key, String fallback) {
        String found = get(key);
        return found.equals(key) ? get(fallback) : found;
    }

    /** One placeholder; page expressions cannot call a method with a variable number of arguments. */
    public String with(String key, Object value) {
        return get(key, value);
    }

    public String in(LocalizedText text) {
        return text == null ? "" : text.in(language.current());
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(BelgianCalendar.ZONE));
    }

    public Instant now() {
        return clock.instant();
    }

    /** @return for example {@code 3 dec 2026} */
    public String day(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofPattern("d MMM yyyy", language.locale()).format(day);
    }

    public String longDay(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale()).format(day);
    }

    /** @return day and hour in Belgium */
    public String at(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm",
                language.locale()).withZone(BelgianCalendar.ZONE).format(instant);
    }

    public DueMark due(LocalDate target, LocalDate deadline) {
        return DueMark.of(target, deadline, today());
    }

    /** The mark of a target date alone: once it has passed it is late, never overdue. */
    public DueMark dueTarget(LocalDate target) {
        return DueMark.of(target, target == null ? null : LocalDate.MAX, today());
    }

    public String due(DueMark mark) {
        return get(mark.wordKey(), mark.days());
    }

    /** @return where a value comes from, in words */
    public String source(AttributeSource source) {
        return get("source." + (source == null ? "ASKED" : source.name()));
    }

    /** @return the units of today, by name in the reader's language */
    public List<UnitView> units() {
        return units.all().stream().sorted(Comparator.comparing(unit -> in(unit.name()))).toList();
    }

    public String unit(UnitId unit) {
        return unit == null ? "" : unitNames.computeIfAbsent(unit, u -> units.find(u).map(found -> in(found.name())).orElse(u.code()));
    }

    /** @return the word of a code of a domain module; the code itself when the intranet has no word for it */
    public String code(String kind, String code) {
        String key = kind + "." + code;
        String found = code == null ? "" : get(key);
        return found.equals(key) ? code : found;
    }

    /** @return where a report is: the typed address, else the point in degrees */
    public String place(ReportView report) {
        if (report.addressText() != null && !report.addressText().isBlank()) {
            return report.addressText();
        }
        return report.latitude() == null ? "" : String.format(Locale.ROOT, "%.5f, %.5f", report.latitude(), report.longitude());
    }

    /** @return size of a file in kB or MB */
    public String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " kB" : String.format(language.locale(), "%.1f MB", bytes / 1_000_000.0);
    }
}
