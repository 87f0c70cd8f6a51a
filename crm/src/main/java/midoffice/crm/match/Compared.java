package midoffice.crm.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.NationalNumber;
import midoffice.crm.match.engine.FieldKind;
import midoffice.crm.match.engine.Level;
import midoffice.crm.match.engine.Schema;

/** Which of our fields are compared, as what kind, and how what was found is stored. */
final class Compared {

    private static final Map<SourceField, FieldKind> PERSON = new LinkedHashMap<>();
    private static final Map<SourceField, FieldKind> ORGANISATION = new LinkedHashMap<>();

    static {
        PERSON.put(SourceField.IDENTIFIER, FieldKind.CHECKED_IDENTIFIER);
        PERSON.put(SourceField.GIVEN_NAME, FieldKind.GIVEN_NAME);
        PERSON.put(SourceField.FAMILY_NAME, FieldKind.NAME);
        PERSON.put(SourceField.BIRTH_DATE, FieldKind.DATE);
        ORGANISATION.put(SourceField.IDENTIFIER, FieldKind.CHECKED_IDENTIFIER);
        ORGANISATION.put(SourceField.ORGANISATION_NAME, FieldKind.NAME);
        for (Map<SourceField, FieldKind> fields : List.of(PERSON, ORGANISATION)) {
            fields.put(SourceField.STREET, FieldKind.STREET);
            fields.put(SourceField.HOUSE_NUMBER, FieldKind.NUMBER);
            fields.put(SourceField.POSTCODE, FieldKind.POSTCODE);
            fields.put(SourceField.MUNICIPALITY, FieldKind.PLACE);
            fields.put(SourceField.EMAIL, FieldKind.CODE);
            fields.put(SourceField.PHONE, FieldKind.CODE);
        }
    }

    private Compared() {
    }

    static List<SourceField> fields(PartyKind kind) {
        return List.copyOf(of(kind).keySet());
    }

    static Schema schema(PartyKind kind) {
        return new Schema(of(kind).entrySet().stream().map(e -> new Schema.Field(e.getKey().name(), e.getValue())).toList());
    }

    /** @return the values in the order of the schema; an identifier whose check digits are wrong does not take part */
    static String[] row(PartyKind kind, Map<SourceField, String> values, boolean acceptTest) {
        List<String> row = new ArrayList<>();
        for (SourceField field : fields(kind)) {
            row.add(field == SourceField.IDENTIFIER ? identifier(kind, values.get(field), acceptTest) : values.get(field));
        }
        return row.toArray(String[]::new);
    }

    /** @return digits of a valid number, null when it is missing or none */
    static String identifier(PartyKind kind, String text, boolean acceptTest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return kind == PartyKind.PERSON ? NationalNumber.parse(text, acceptTest).map(NationalNumber::digits).orElse(null)
                : EnterpriseNumber.parse(text).map(EnterpriseNumber::digits).orElse(null);
    }

    /** @return the levels as they are stored: one letter a field */
    static String store(List<Level> levels) {
        StringBuilder text = new StringBuilder();
        levels.forEach(level -> text.append(level == Level.SWAPPED ? 'W' : level.name().charAt(0)));
        return text.toString();
    }

    static Map<SourceField, String> agreement(PartyKind kind, String stored) {
        Map<SourceField, String> agreement = new EnumMap<>(SourceField.class);
        List<SourceField> fields = fields(kind);
        for (int f = 0; f < Math.min(fields.size(), stored.length()); f++) {
            agreement.put(fields.get(f), switch (stored.charAt(f)) {
                case 'N' -> Level.NEAR.name();
                case 'A' -> Level.ALIKE.name();
                case 'D' -> Level.DIFFERENT.name();
                case 'W' -> Level.SWAPPED.name();
                case 'S' -> Level.SAME.name();
                default -> Level.MISSING.name();
            });
        }
        return agreement;
    }

    private static Map<SourceField, FieldKind> of(PartyKind kind) {
        return kind == PartyKind.PERSON ? PERSON : ORGANISATION;
    }
}
