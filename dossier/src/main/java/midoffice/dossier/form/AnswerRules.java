package midoffice.dossier.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.FormView.Field;
import midoffice.dossier.api.FormView.Kind;

/** Judges and tidies one written answer. Length comes first: nothing else is done with a text that is too long. */
final class AnswerRules {

    private static final DateTimeFormatter WRITTEN_DATE = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int PLATE_AS_TYPED = 20;

    private AnswerRules() {
    }

    /** The outcome: a tidy value (empty when nothing was answered) or what is wrong. */
    record Judged(String value, Violation violation) {

        boolean isGood() {
            return violation == null;
        }
    }

    /** @param given as it was sent, may be null. Not for files. */
    static Judged judge(Field field, String given, Language language) {
        if (field.kind() == Kind.FILE) {
            throw new IllegalArgumentException("A file is no written answer: " + field.key());
        }
        long limit = limit(field);
        String raw = given == null ? "" : given;
        if (raw.length() > limit) {
            return wrong(field, "too-long", language, limit);
        }
        String value = tidy(raw, field.kind() == Kind.LONG_TEXT);
        if (field.kind() == Kind.CHECKBOX) {
            boolean ticked = value.equals("true") || value.equals("on") || value.equals("1");
            return field.required() && !ticked ? wrong(field, "required", language, limit) : new Judged(Boolean.toString(ticked), null);
        }
        if (value.isEmpty()) {
            return field.required() ? wrong(field, "required", language, limit) : new Judged("", null);
        }
        return switch (field.kind()) {
            case LICENCE_PLATE -> LicencePlate.normalise(value).map(p -> new Judged(p, null))
                    .orElseGet(() -> wrong(field, "licence-plate-invalid", language, limit));
            case EMAIL -> isEmail(value) ? new Judged(value, null) : wrong(field, "email-invalid", language, limit);
            case PHONE -> isPhone(value) ? new Judged(value, null) : wrong(field, "phone-invalid", language, limit);
            case DATE -> date(value).map(d -> new Judged(d.toString(), null))
                    .orElseGet(() -> wrong(field, "date-invalid", language, limit));
            case CHOICE -> field.options().stream().anyMatch(o -> o.value().equals(value)) ? new Judged(value, null)
                    : wrong(field, "choice-unknown", language, limit);
            default -> new Judged(value, null);
        };
    }

    /** @return most characters that are read; a form that names none gets the usual of the kind */
    static long limit(Field field) {
        return switch (field.kind()) {
            case LICENCE_PLATE -> Math.max(field.maxLength(), PLATE_AS_TYPED);
            case CHECKBOX, DATE -> 20;
            case CHOICE -> 200;
            case EMAIL -> field.maxLength() > 0 ? Math.min(field.maxLength(), 254) : 254;
            case PHONE -> field.maxLength() > 0 ? field.maxLength() : 30;
            case LONG_TEXT -> field.maxLength() > 0 ? field.maxLength() : 4000;
            default -> field.maxLength() > 0 ? field.maxLength() : 200;
        };
    }

    /** The sentence for a violation; the label tells which question it is. */
    static Violation violation(Field field, String code, Language language, Object limit) {
        String key = code.equals("required") && field.kind() == Kind.CHECKBOX ? "checkbox-required" : code;
        return new Violation(field.key(), code, FormMessages.say(language, key, field.label().in(language), limit));
    }

    private static Judged wrong(Field field, String code, Language language, long limit) {
        return new Judged(null, violation(field, code, language, limit));
    }

    /** One form of each character, no control characters, no half characters, no space around. */
    private static String tidy(String raw, boolean lines) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
        String unwanted = lines ? "[\\p{Cc}\\p{Cs}&&[^\\n\\t]]" : "[\\p{Cc}\\p{Cs}]";
        return text.replaceAll(unwanted, lines ? "" : " ").strip();
    }

    private static boolean isEmail(String value) {
        String label = "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";
        return value.matches("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@" + label + "(\\." + label + ")+");
    }

    private static boolean isPhone(String value) {
        long digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
        return value.matches("\\+?[0-9 ./()-]+") && digits >= 8 && digits <= 15;
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(value.contains("/") ? LocalDate.parse(value, WRITTEN_DATE) : LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
