package midoffice.complaints.api;

import java.util.List;
import midoffice.crm.api.common.LocalizedText;

/**
 * What a category asks beside place and description.
 *
 * @param code    stable, small letters, digits and hyphens
 * @param options what one chooses from; empty for kinds that are typed
 */
public record Question(String code, Kind kind, boolean required, LocalizedText text, List<Option> options) {

    public Question {
        options = List.copyOf(options);
    }

    /** How it is answered. */
    public enum Kind {
        /** A line. */
        STRING,
        /** A number, with a point before decimals. */
        NUMBER,
        /** A moment, ISO 8601. */
        DATETIME,
        /** Several lines. */
        TEXT,
        /** One option. */
        SINGLE,
        /** One or more options. */
        MULTI;

        /** @return whether one chooses from options */
        public boolean isChoice() {
            return this == SINGLE || this == MULTI;
        }
    }

    /** One of the answers to choose from. */
    public record Option(String key, LocalizedText name) {
    }
}
