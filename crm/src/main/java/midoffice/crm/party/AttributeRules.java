package midoffice.crm.party;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import midoffice.crm.api.AttributeDefinition;
import midoffice.crm.api.AttributeDefinition.Format;
import midoffice.crm.api.Parties.NewAttribute;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.common.Violation;

/** What an attribute of a party may hold. Messages are the Dutch fallback; doors have their own words by code. */
final class AttributeRules {

    private static final int LONGEST = 500;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[^\\s@<>\"(),:;]+\\.[^\\s@<>\"(),:;.]{2,}");
    private static final int EMAIL_LENGTH = 254;
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s./()\\-]{8,25}");

    private AttributeRules() {
    }

    /** @return everything wrong with these attributes of a new or known party */
    static List<Violation> check(PartyKind kind, List<NewAttribute> attributes) {
        List<Violation> wrong = new ArrayList<>();
        String name = kind == PartyKind.ORGANISATION ? PartyAttributes.ORGANISATION_NAME : PartyAttributes.FAMILY_NAME;
        if (attributes.stream().noneMatch(a -> name.equals(a.key()) && a.value() != null && !a.value().isBlank())) {
            wrong.add(new Violation(name, "required", "Vul de naam in."));
        }
        for (NewAttribute attribute : attributes) {
            if (PartyAttributes.definition(attribute.key()).filter(d -> d.fits(kind)).isEmpty()) {
                wrong.add(new Violation(attribute.key(), "attribute-unknown", "Dit gegeven bestaat niet."));
            } else if (attribute.source() == null) {
                wrong.add(new Violation(attribute.key(), "required", "De bron van dit gegeven ontbreekt."));
            } else if (attribute.value() != null && !attribute.value().isBlank()) {
                wrong.addAll(check(attribute.key(), attribute.value()));
                if (attribute.validFrom() != null && attribute.validUntil() != null && !attribute.validFrom().isBefore(attribute.validUntil())) {
                    wrong.add(new Violation(attribute.key(), "period-invalid", "Dit gegeven eindigt voor het begint."));
                }
            }
        }
        return wrong;
    }

    /** @return what is wrong with this value */
    static List<Violation> check(String key, String value) {
        if (value.length() > LONGEST) {
            return List.of(new Violation(key, "too-long", "Gebruik hoogstens " + LONGEST + " tekens."));
        }
        return switch (PartyAttributes.definition(key).map(AttributeDefinition::format).orElse(Format.TEXT)) {
            case TEXT -> List.of();
            case EMAIL -> value.length() <= EMAIL_LENGTH && EMAIL.matcher(value).matches() ? List.of()
                    : List.of(new Violation(key, "email-invalid", "Vul een e-mailadres in zoals naam@voorbeeld.be."));
            case PHONE -> PHONE.matcher(value).matches() ? List.of()
                    : List.of(new Violation(key, "phone-invalid", "Vul een telefoonnummer in zoals 0470 12 34 56."));
            case DATE -> isDate(value) ? List.of()
                    : List.of(new Violation(key, "date-invalid", "Vul een datum in zoals 1985-07-30."));
            case PARTIAL_DATE -> isDate(value) || isDate(value + "-01") || isDate(value + "-01-01") ? List.of()
                    : List.of(new Violation(key, "date-invalid", "Vul een datum in zoals 1985-07-30."));
            case FLAG -> oneOf(key, value, "true");
            case SEX -> oneOf(key, value, "M", "F", "X");
            case LANGUAGE -> value.matches("[a-z]{2}") ? List.of()
                    : List.of(new Violation(key, "language-invalid", "Vul een taal in zoals nl."));
        };
    }

    private static List<Violation> oneOf(String key, String value, String... values) {
        return List.of(values).contains(value) ? List.of()
                : List.of(new Violation(key, "value-unknown", "Kies een van " + String.join(", ", values) + "."));
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
