package midoffice.crm.match;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;

/** What a row says in our fields, and what is wrong with it. Nothing of a row is changed or dropped here: what is wrong stays readable as it came. */
final class StagedValues {

    private static final int LONGEST = 500;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})([T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[^\\s@<>\"(),:;]+\\.[^\\s@<>\"(),:;.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s./()\\-]{8,25}");

    private StagedValues() {
    }

    static Map<SourceField, String> fields(Map<String, String> cells, Map<String, SourceField> mapping) {
        Map<SourceField, String> values = new EnumMap<>(SourceField.class);
        cells.forEach((column, value) -> {
            if (mapping.containsKey(column) && !value.isBlank()) {
                values.put(mapping.get(column), value.strip());
            }
        });
        return values;
    }

    static Map<String, String> others(Map<String, String> cells, Map<String, SourceField> mapping) {
        Map<String, String> others = new LinkedHashMap<>(cells);
        others.keySet().removeAll(mapping.keySet());
        return others;
    }

    /** @return codes of what is wrong with the values */
    static List<String> problems(PartyKind kind, Map<SourceField, String> values, boolean acceptTest) {
        List<String> problems = new ArrayList<>();
        if (values.containsKey(SourceField.IDENTIFIER) && Compared.identifier(kind, values.get(SourceField.IDENTIFIER), acceptTest) == null) {
            problems.add(kind == PartyKind.PERSON ? "insz-invalid" : "enterprise-number-invalid");
        }
        if (values.containsKey(SourceField.BIRTH_DATE) && date(values.get(SourceField.BIRTH_DATE)).isEmpty()) {
            problems.add("date-invalid");
        }
        if (values.containsKey(SourceField.EMAIL) && !EMAIL.matcher(values.get(SourceField.EMAIL)).matches()) {
            problems.add("email-invalid");
        }
        if (!values.containsKey(kind == PartyKind.PERSON ? SourceField.FAMILY_NAME : SourceField.ORGANISATION_NAME)) {
            problems.add("name-missing");
        }
        if (values.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            problems.add("too-long");
        }
        return problems;
    }

    /** @return values that a party can take over, by key of the attribute; what is wrong stays behind */
    static Map<String, String> attributes(Map<SourceField, String> values) {
        Map<String, String> attributes = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (field.attribute() != null && value.length() <= LONGEST) {
                switch (field) {
                    case BIRTH_DATE -> date(value).ifPresent(day -> attributes.put(field.attribute(), day.toString()));
                    case EMAIL -> putWhen(EMAIL, field, value, attributes);
                    case PHONE -> putWhen(PHONE, field, value, attributes);
                    default -> attributes.put(field.attribute(), value);
                }
            }
        });
        return attributes;
    }

    private static void putWhen(Pattern pattern, SourceField field, String value, Map<String, String> attributes) {
        if (pattern.matcher(value).matches()) {
            attributes.put(field.attribute(), value);
        }
    }

    /** @return the day, empty when there is no such day */
    static Optional<LocalDate> date(String text) {
        Matcher year = YEAR_FIRST.matcher(text.strip());
        Matcher day = DAY_FIRST.matcher(text.strip());
        try {
            if (year.matches()) {
                return Optional.of(LocalDate.of(number(year, 1), number(year, 2), number(year, 3)));
            }
            return day.matches() ? Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
