package midoffice.channels.site;

import java.util.List;
import java.util.Map;
import midoffice.channels.web.FieldErrors;
import midoffice.channels.web.Words;
import midoffice.dossier.api.FormView;
import midoffice.dossier.api.FormView.Field;

/**
 * One question of a form as the page asks it.
 *
 * @param kind   {@code text, textarea, email, tel, date, select, checkbox, file}
 * @param value  the answer so far; the file name for a file
 * @param error  what is wrong with the answer, an empty text when nothing is
 * @param length greatest number of characters, null when it does not apply
 * @param fill   what browsers may fill in by themselves (HTML autocomplete), null for nothing
 */
public record Question(String name, String kind, String label, String hint, boolean required, String value, String error, Long length,
        String fill,
        String accept, List<Choice> choices) {

    /** One option of a choice. */
    public record Choice(String value, String label, boolean chosen) {
    }

    static Question of(Field field, Map<String, String> answers, FieldErrors errors, Words words) {
        String value = answers.getOrDefault(field.key(), "");
        return new Question(field.key(), kind(field.kind()), words.text(field.label()), hint(field, words), field.required(), value,
                errors.getOrDefault(field.key(), ""), field.kind() == FormView.Kind.FILE || field.maxLength() <= 0 ? null
                        : field.maxLength(), fill(field.kind()),
                String.join(",", field.accepts().stream().sorted().toList()),
                field.options().stream().map(o -> new Choice(o.value(), words.text(o.label()), o.value().equals(value))).toList());
    }

    private static String hint(Field field, Words words) {
        String hint = words.text(field.hint());
        if (field.kind() != FormView.Kind.FILE || !hint.isEmpty()) {
            return hint;
        }
        return words.say("form.file-limits", field.accepts().contains("application/pdf") && field.accepts().size() == 1 ? "PDF"
                : String.join(", ", field.accepts()), words.size(field.maxLength()));
    }

    private static String kind(FormView.Kind kind) {
        return switch (kind) {
            case TEXT, LICENCE_PLATE -> "text";
            case LONG_TEXT -> "textarea";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case DATE -> "date";
            case CHOICE -> "select";
            case CHECKBOX -> "checkbox";
            case FILE -> "file";
        };
    }

    private static String fill(FormView.Kind kind) {
        return switch (kind) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            default -> null;
        };
    }
}
