package midoffice.crm.match.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import midoffice.crm.match.engine.Zones.Zone;
import org.junit.jupiter.api.Test;

class MatchesTest {

    private static final Schema PERSON = new Schema(List.of(new Schema.Field("number", FieldKind.CHECKED_IDENTIFIER),
            new Schema.Field("given", FieldKind.GIVEN_NAME), new Schema.Field("family", FieldKind.NAME), new Schema.Field("born", FieldKind.DATE)));
    private static final int SAME = Level.SAME.ordinal();
    private static final int DIFFERENT = Level.DIFFERENT.ordinal();

    @Test
    void the_same_checked_identifier_decides_unless_all_else_speaks_against_it() {
        Rules rules = new Rules(PERSON);
        assertEquals(1, rules.apply(pattern(SAME, SAME, SAME, 0), 0.3), 0);
        assertEquals(1, rules.apply(pattern(SAME, 0, 0, 0), 0.3), 0);
        assertEquals(Rules.REVIEW, rules.apply(pattern(SAME, DIFFERENT, DIFFERENT, DIFFERENT), 0.999), 0);
    }

    @Test
    void two_different_checked_identifiers_forbid() {
        assertEquals(Rules.REVIEW, new Rules(PERSON).apply(pattern(DIFFERENT, SAME, SAME, SAME), 0.9999), 0);
    }

    @Test
    void a_name_alone_never_suffices() {
        Rules rules = new Rules(PERSON);
        assertEquals(Rules.REVIEW, rules.apply(pattern(0, SAME, SAME, 0), 0.9999), 0);
        assertEquals(0.9999, rules.apply(pattern(0, SAME, SAME, SAME), 0.9999), 0);
    }

    @Test
    void zones_follow_from_the_errors_that_are_allowed() {
        double[] posteriors = new double[2000];
        for (int i = 0; i < 1000; i++) {
            posteriors[i] = 0.9999;
        }
        posteriors[1000] = 0.95;
        posteriors[1001] = 0.3;
        posteriors[1002] = 0.2;
        Zones zones = Zones.of(posteriors, 0.001, 0.001);
        assertEquals(Zone.MATCHED, zones.of(0.9999));
        assertEquals(Zone.MATCHED, zones.of(0.95), "with 0.15 errors expected in 1001, there is room");
        assertEquals(Zone.NEW, zones.of(0.3), "together they are half a person, and one may be missed");
        assertEquals(Zone.REVIEW, Zones.of(posteriors, 0.001, 0.0001).of(0.3), "a tenth of that may be missed");
        assertEquals(Zone.REVIEW, Zones.of(posteriors, 0.0001, 0.001).of(0.95), "a tenth of the errors leaves no room for it");
    }

    @Test
    void one_to_one_gives_everybody_the_most_likely_and_nobody_twice() {
        Matches matches = new Matcher(twins(), 1).run();
        List<Matches.Pair> chosen = matches.oneToOne(0.5);
        assertEquals(chosen.size(), chosen.stream().map(Matches.Pair::first).distinct().count());
        assertEquals(chosen.size(), chosen.stream().map(Matches.Pair::second).distinct().count());
        assertTrue(chosen.stream().anyMatch(p -> p.first() == 0 && p.second() == 300), chosen.toString());
        assertTrue(matches.pairs(0.5).size() > chosen.size(), "two in the register for the first");
    }

    @Test
    void clusters_join_through_others() {
        Records records = new Records(PERSON, 4);
        records.add("1", "An", "Peeters", "1980-01-01");
        records.add("1", "Anna", "Peeters", null);
        records.add("1", "An", "Maes", "1980-01-01");
        records.add("2", "Bo", "Claes", "1970-01-01");
        int[] clusters = new Matcher(records, 1).run().clusters(0.5);
        assertEquals(List.of(0, 0, 0, 3), Arrays.stream(clusters).boxed().toList());
    }

    private static Records twins() {
        Records records = new Records(PERSON, 700);
        for (int i = 0; i < 300; i++) {
            records.add(null, given(i), family(i), born(i));
        }
        records.startSecond();
        for (int i = 0; i < 300; i++) {
            records.add(null, given(i), family(i), born(i));
        }
        records.add(null, given(0) + "e", family(0), born(0));
        return records;
    }

    private static String given(int i) {
        return "" + (char) ('a' + i % 26) + (char) ('k' - i % 7) + (char) ('o' + i % 11) + (char) ('a' + i * 7 % 26);
    }

    private static String family(int i) {
        return "" + (char) ('a' + i * 5 % 26) + (char) ('a' + i * 11 % 26) + (char) ('a' + i * 3 % 26) + (char) ('a' + i / 12) + (char) ('b' + i % 24);
    }

    private static String born(int i) {
        return (1930 + i * 17 % 80) + "-" + (10 + i % 3) + "-" + (10 + i * 7 % 19);
    }

    private static long pattern(int... levels) {
        long pattern = 0;
        for (int f = 0; f < levels.length; f++) {
            pattern = PairGrades.with(pattern, f, levels[f]);
        }
        return pattern;
    }
}
