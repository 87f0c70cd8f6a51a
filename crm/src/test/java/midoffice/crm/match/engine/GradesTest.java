package midoffice.crm.match.engine;

import static midoffice.crm.match.engine.Level.ALIKE;
import static midoffice.crm.match.engine.Level.DIFFERENT;
import static midoffice.crm.match.engine.Level.MISSING;
import static midoffice.crm.match.engine.Level.NEAR;
import static midoffice.crm.match.engine.Level.SAME;
import static midoffice.crm.match.engine.Level.SWAPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradesTest {

    @Test
    void family_names() {
        assertEquals(SAME, grade(FieldKind.NAME, "Van den Berghe", "VANDENBERGHE"));
        assertEquals(NEAR, grade(FieldKind.NAME, "Hendrickx", "Hendriks"));
        assertEquals(NEAR, grade(FieldKind.NAME, "Claes", "Klaes"));
        assertEquals(NEAR, grade(FieldKind.NAME, "Van de Velde", "Velde"));
        assertEquals(NEAR, grade(FieldKind.NAME, "Peeters", "Peetres"));
        assertEquals(ALIKE, grade(FieldKind.NAME, "Peeters Maes", "Maes"));
        assertEquals(DIFFERENT, grade(FieldKind.NAME, "Peeters", "Janssens"));
    }

    @Test
    void first_names() {
        assertEquals(SAME, grade(FieldKind.GIVEN_NAME, "Zoë", "zoe"));
        assertEquals(ALIKE, grade(FieldKind.GIVEN_NAME, "J.", "Johan"));
        assertEquals(DIFFERENT, grade(FieldKind.GIVEN_NAME, "M.", "Johan"));
        assertEquals(ALIKE, grade(FieldKind.GIVEN_NAME, "Jef", "Jozef"));
        assertEquals(ALIKE, grade(FieldKind.GIVEN_NAME, "Marie-Louise", "Louise"));
        assertEquals(DIFFERENT, grade(FieldKind.GIVEN_NAME, "Emma", "Noor"));
    }

    @Test
    void dates() {
        assertEquals(SAME, grade(FieldKind.DATE, "1985-07-03", "03/07/1985"));
        assertEquals(NEAR, grade(FieldKind.DATE, "1985-07-03", "1985-03-07"));
        assertEquals(NEAR, grade(FieldKind.DATE, "1985-07-03", "1958-07-03"));
        assertEquals(NEAR, grade(FieldKind.DATE, "1985-07-03", "1985-07-08"));
        assertEquals(ALIKE, grade(FieldKind.DATE, "1985-07-03", "1985-07-29"));
        assertEquals(ALIKE, grade(FieldKind.DATE, "1985-07-03", "1967-07-03"));
        assertEquals(DIFFERENT, grade(FieldKind.DATE, "1985-07-03", "1962-11-20"));
    }

    @Test
    void streets_numbers_places_and_codes() {
        assertEquals(SAME, grade(FieldKind.STREET, "Sint-Jansstraat", "St. Jansstr."));
        assertEquals(NEAR, grade(FieldKind.STREET, "Kerkstraat", "Kerkstaat"));
        assertEquals(DIFFERENT, grade(FieldKind.STREET, "Kerkstraat", "Molenlaan"));
        assertEquals(NEAR, grade(FieldKind.NUMBER, "12", "12A"));
        assertEquals(ALIKE, grade(FieldKind.NUMBER, "12", "21"));
        assertEquals(DIFFERENT, grade(FieldKind.NUMBER, "1", "2"));
        assertEquals(DIFFERENT, grade(FieldKind.NUMBER, "12", "97"));
        assertEquals(NEAR, grade(FieldKind.POSTCODE, "9000", "9030"));
        assertEquals(DIFFERENT, grade(FieldKind.POSTCODE, "9000", "2018"));
        assertEquals(SAME, grade(FieldKind.PLACE, "Saint-Gilles", "St Gilles"));
        assertEquals(DIFFERENT, grade(FieldKind.CODE, "M", "F"));
        assertEquals(NEAR, grade(FieldKind.IDENTIFIER, "85.07.30-033.28", "85073003382"));
    }

    @Test
    void what_is_missing_says_nothing_and_what_is_in_the_other_field_is_seen() {
        Schema schema = new Schema(List.of(new Schema.Field("given", FieldKind.GIVEN_NAME), new Schema.Field("family", FieldKind.NAME)));
        assertEquals(List.of(SAME, MISSING), levels(schema, new String[] {"An", null}, new String[] {"An", "Maes"}));
        assertEquals(List.of(MISSING, SWAPPED), levels(schema, new String[] {"Maes", "An"}, new String[] {"An", "Maes"}).stream()
                .sorted().toList());
        assertEquals(List.of(MISSING, SWAPPED), levels(schema, new String[] {"Maes", null}, new String[] {"An", "Maes"}).stream().sorted().toList());
        assertEquals(List.of(DIFFERENT, DIFFERENT), levels(schema, new String[] {"Emma", "Peeters"}, new String[] {"Noor", "Janssens"}));
    }

    private static List<Level> levels(Schema schema, String[] one, String[] two) {
        Records records = new Records(schema, 2);
        records.add(one);
        records.add(two);
        long pattern = new PairGrades(records).pattern(0, 1);
        List<Level> levels = new ArrayList<>();
        for (int f = 0; f < schema.size(); f++) {
            levels.add(Level.of(PairGrades.level(pattern, f)));
        }
        return levels;
    }

    private static Level grade(FieldKind kind, String one, String two) {
        return levels(new Schema(List.of(new Schema.Field("it", kind))), new String[] {one}, new String[] {two}).get(0);
    }
}
