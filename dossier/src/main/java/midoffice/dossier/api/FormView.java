package midoffice.dossier.api;

import java.util.List;
import java.util.Set;
import midoffice.crm.api.common.LocalizedText;

/**
 * A form as the citizen meets it: steps with questions. The schema is data of the module; doors only render it.
 *
 * @param key     stable key, for example {@code resident-parking-permit}
 * @param version version of the schema
 */
public record FormView(String key, int version, LocalizedText title, List<Step> steps) {

    public FormView {
        steps = List.copyOf(steps);
    }

    /** One page of the form: one group of questions. */
    public record Step(String key, LocalizedText title, LocalizedText intro, List<Field> fields) {

        public Step {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One question.
     *
     * @param key       name of the field in the post
     * @param kind      how to ask it
     * @param binding   key of the party attribute it is bound to, null when none; a known value from an authentic source is shown, not
     *                  asked
     * @param maxLength greatest length of a text in characters, greatest size of a file in bytes
     * @param options   choices of a {@code CHOICE}
     * @param accepts   media types of a {@code FILE}
     */
    public record Field(String key, Kind kind, LocalizedText label, LocalizedText hint, boolean required, String binding, long maxLength,
            List<Option> options, Set<String> accepts) {

        public Field {
            options = List.copyOf(options);
            accepts = Set.copyOf(accepts);
        }
    }

    /** One choice. */
    public record Option(String value, LocalizedText label) {
    }

    /** Kinds of questions. */
    public enum Kind {
        TEXT, LONG_TEXT, EMAIL, PHONE, DATE, CHOICE, CHECKBOX, LICENCE_PLATE, FILE
    }
}
