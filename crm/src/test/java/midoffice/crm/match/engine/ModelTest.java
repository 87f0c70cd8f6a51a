package midoffice.crm.match.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records made with known chances of agreement: what is learned must come near them, though nobody tells which are the same. */
class ModelTest {

    private static final Schema SCHEMA = new Schema(List.of(new Schema.Field("given", FieldKind.GIVEN_NAME), new Schema.Field("family", FieldKind.NAME),
            new Schema.Field("born", FieldKind.DATE), new Schema.Field("street", FieldKind.STREET), new Schema.Field("sex", FieldKind.CODE), new Schema.Field("number", FieldKind.NUMBER)));
    private static final int PERSONS = 4000;
    private static final double NAME_DIFFERS = 0.15;
    private static final double BIRTH_DIFFERS = 0.05;
    private static final double MOVED = 0.30;

    @Test
    void what_is_learned_comes_near_what_the_records_were_made_with() {
        Random random = new Random(7);
        Records records = new Records(SCHEMA, 2 * PERSONS);
        String[][] persons = new String[PERSONS][];
        for (int i = 0; i < PERSONS; i++) {
            persons[i] = person(random);
            records.add(persons[i]);
        }
        records.startSecond();
        for (int i = 0; i < PERSONS; i++) {
            String[] other = person(random);
            if (i % 2 == 0) {
                other = persons[i].clone();
                String[] stranger = person(random);
                other[1] = random.nextDouble() < NAME_DIFFERS ? stranger[1] : other[1];
                other[2] = random.nextDouble() < BIRTH_DIFFERS ? stranger[2] : other[2];
                if (random.nextDouble() < MOVED) {
                    other[3] = stranger[3];
                    other[5] = stranger[5];
                }
            }
            records.add(other);
        }
        Matches matches = new Matcher(records, 1).run();
        Model model = matches.model();
        assertEquals(PERSONS / 2.0 / records.pairs(), model.same, 0.03 * model.same);
        assertEquals(NAME_DIFFERS, model.m[1][Level.DIFFERENT.ordinal()], 0.03);
        assertEquals(1 - BIRTH_DIFFERS, model.m[2][Level.SAME.ordinal()], 0.02);
        assertEquals(MOVED, model.moved, 0.04);
        assertEquals(0.5, model.u[4][Level.DIFFERENT.ordinal()], 0.02);
        List<Matches.Pair> found = matches.oneToOne(0.5);
        long right = found.stream().filter(p -> p.second() - PERSONS == p.first() && p.first() % 2 == 0).count();
        assertTrue(right >= 0.97 * PERSONS / 2 && found.size() - right <= 0.01 * found.size(), right + " of " + found.size());
    }

    @Test
    void a_rare_name_weighs_more_than_a_common_one() {
        Records records = new Records(SCHEMA, 1000);
        for (int i = 0; i < 1000; i++) {
            records.add("Given" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26), i % 10 == 0 ? "Peeters" : unique(i), "19" + (10 + i % 80) + "-01-" + (10 + i % 18), null, null, null);
        }
        int common = records.add("Emma", "Peeters", "1999-12-31", null, null, null);
        int commonToo = records.add("Emma", "Peeters", "1999-12-31", null, null, null);
        int rare = records.add("Emma", "Zwijnenburg", "1999-12-31", null, null, null);
        int rareToo = records.add("Emma", "Zwijnenburg", "1999-12-31", null, null, null);
        Rarity rarity = new Rarity(records, List.of(0));
        assertTrue(rarity.share(1, common, false) > 30 * rarity.share(1, rare, false));
        assertEquals(rarity.share(1, common, false), rarity.share(1, commonToo, false), 0);
        assertTrue(rarity.share(1, rareToo, false) >= 1.0 / records.size());
    }

    @Test
    void father_and_son_at_one_address_are_not_one_person() {
        Random random = new Random(3);
        Schema schema = new Schema(List.of(new Schema.Field("given", FieldKind.GIVEN_NAME), new Schema.Field("family", FieldKind.NAME),
                new Schema.Field("born", FieldKind.DATE), new Schema.Field("street", FieldKind.STREET), new Schema.Field("number", FieldKind.NUMBER)));
        Records records = new Records(schema, 3000);
        for (int home = 0; home < 1000; home++) {
            String[] person = person(random);
            String number = Integer.toString(1 + random.nextInt(200));
            for (int member = 0; member < 3; member++) {
                String[] other = person(random);
                records.add(other[0], person[1], other[2], person[3], number);
            }
        }
        Matches matches = new Matcher(records, 1).run();
        assertTrue(matches.pairs(0.5).size() <= 3, "found " + matches.pairs(0.5).size());
        assertEquals(3000.0, matches.model().home * records.pairs(), 600.0);
    }

    private static String[] person(Random random) {
        return new String[] {name(random, 3, 300), name(random, 4, 3000), (1930 + random.nextInt(80)) + "-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(18)),
            name(random, 4, 2000) + "straat", random.nextBoolean() ? "m" : "f",
            Integer.toString(1 + random.nextInt(150))};
    }

    /** One of so many names that look nothing alike. */
    private static String name(Random random, int syllables, int names) {
        return unique(random.nextInt(names) * 7919 + syllables);
    }

    private static String unique(int number) {
        Random letters = new Random(number);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            name.append((char) ('a' + letters.nextInt(26)));
        }
        return name.toString();
    }
}
