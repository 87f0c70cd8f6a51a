package midoffice.channels.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Violation;

/** How this reader's language says it: messages, dates, times and sizes. In views it is called {@code w}. */
public final class Words {

    private final Language language;
    private final ResourceBundle bundle;

    public Words(Language language) {
        this.language = language;
        this.bundle = Texts.in(language);
    }

    public Language language() {
        return language;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** @return the message of that key; {@code {0}} and so on are filled in; the key itself when there is no such message */
    public String say(String key, Object... values) {
        if (!bundle.containsKey(key)) {
            return key;
        }
        String message = bundle.getString(key);
        // In a bundle an apostrophe is just an apostrophe.
        return values.length == 0 ? message : new MessageFormat(message.replace("'", "''"), language.locale()).format(values);
    }

    // Expression language calls with a fixed number of values: its handling of variable arguments differs per server.
    public String msg(String key, Object value) {
        return say(key, value);
    }

    public String msg2(String key, Object first, Object second) {
        return say(key, first, second);
    }

    public String firstOf2(String key, String otherwise) {
        return firstOf(key, otherwise);
    }

    /** @return the text made fit for a part of an address */
    public String urlPart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** @return the message of the first key that exists, the last key's text otherwise */
    public String firstOf(String... keys) {
        return Arrays.stream(keys).filter(bundle::containsKey).findFirst().map(k -> say(k)).orElse(keys[keys.length - 1]);
    }

    public String text(LocalizedText text) {
        return text == null ? "" : text.in(language);
    }

    /** @return the lines of a text, empty ones left out */
    public List<String> lines(LocalizedText text) {
        return text(text).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /** @return the paragraphs of a text; an empty line divides them */
    public List<String> paragraphs(String text) {
        return text == null ? List.of() : Arrays.stream(text.strip().split("\\R\\s*\\R")).filter(p -> !p.isBlank()).toList();
    }

    /** @return for example 12 maart 2026; empty for null */
    public String date(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(day);
    }

    /** @return the day in Belgium on which that instant fell */
    public String day(Instant instant) {
        return instant == null ? "" : date(LocalDate.ofInstant(instant, BelgianCalendar.ZONE));
    }

    /** @return for example 12 maart 2026, 14:05, Belgian time */
    public String moment(Instant instant) {
        return instant == null ? "" : day(instant) + ", " + time(LocalTime.ofInstant(instant, BelgianCalendar.ZONE));
    }

    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(language == Language.FR ? "H'h'mm" : "HH:mm", Locale.ROOT).format(time);
    }

    /** @return for example 1,4 MB */
    public String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " kB" : String.format(locale(), "%.1f MB", bytes / (1024.0 * 1024));
    }

    /** @return what is wrong with a field, for a person: by the code's own message, else what the use case said */
    public String violation(Violation violation) {
        String key = "violation." + violation.code();
        return bundle.containsKey(key) ? say(key) : violation.message();
    }

    /** @return what a refused use case means for the reader */
    public String error(DomainException error) {
        return firstOf("error." + error.code(), "error.kind." + ErrorKind.of(error).word());
    }

    private Locale locale() {
        return language.locale();
    }
}
