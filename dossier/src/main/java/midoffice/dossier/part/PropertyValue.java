package midoffice.dossier.part;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import midoffice.dossier.api.register.PropertyTypeRegister.Specification;

/**
 * Whether a value has the form that its property asks for (ZGW: eigenschapspecificatie). The length and the list of values of a property
 * are a help for those who fill it in: clients of the standard store others too, and its conformance tests do.
 */
final class PropertyValue {

    private PropertyValue() {
    }

    /** @return what is wrong with it, empty when nothing is */
    static Optional<String> fault(String value, Specification wanted) {
        if (wanted == null || wanted.format() == null) {
            return Optional.empty();
        }
        return switch (wanted.format()) {
            case TEXT -> Optional.empty();
            case NUMBER -> value.matches("-?\\d+([.,]\\d+)?") ? Optional.empty() : Optional.of("The value is no number.");
            case DATE -> isDate(value.replace("-", "")) ? Optional.empty() : Optional.of("The value is no date.");
            case DATE_TIME -> value.length() >= 8 && isDate(value.replace("-", "").substring(0, 8)) ? Optional.empty()
                    : Optional.of("The value is no date with a time.");
        };
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
