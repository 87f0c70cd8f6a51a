package midoffice.channels.intranet;

import java.time.DateTimeException;
import java.time.LocalDate;
import midoffice.crm.api.common.DomainException;

/** A day as a date field of a form sends it. */
public final class TypedDay {

    private TypedDay() {
    }

    /**
     * @param code under which something that is no day is refused
     * @return null when nothing was typed
     * @throws DomainException.Invalid with that code
     */
    public static LocalDate of(String field, String code, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new DomainException.Invalid(field, code, "Not a day: " + text);
        }
    }

    /** The same, and nothing is no day either. */
    public static LocalDate needed(String field, String code, String text) {
        LocalDate day = of(field, code, text);
        if (day == null) {
            throw new DomainException.Invalid(field, code, "Not a day: nothing");
        }
        return day;
    }
}
