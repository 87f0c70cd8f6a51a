package midoffice.crm.match.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockingTest {

    private static final Schema SCHEMA = new Schema(List.of(new Schema.Field("given", FieldKind.GIVEN_NAME), new Schema.Field("family", FieldKind.NAME),
            new Schema.Field("born", FieldKind.DATE)));

    @Test
    void a_pair_that_shares_several_keys_comes_once() {
        Records records = new Records(SCHEMA, 4);
        records.add("An", "Peeters", "1980-01-02");
        records.add("An", "Peeters", "1980-01-02");
        records.add("Peeters", "An", "1990-10-02");
        records.add("Bo", "Zegers", "2001-12-31");
        assertEquals(List.of("0-1", "0-2", "1-2"), pairs(records, 1).stream().sorted().toList());
    }

    @Test
    void two_sets_are_compared_with_each_other_only() {
        Records records = new Records(SCHEMA, 4);
        records.add("An", "Peeters", "1980-01-02");
        records.add("An", "Peeters", "1980-01-02");
        records.startSecond();
        records.add("An", "Peeters", "1980-01-02");
        records.add("Anne", "Peeters", "1980-01-02");
        assertEquals(List.of("0-2", "0-3", "1-2", "1-3"), pairs(records, 1).stream().sorted().toList());
    }

    @Test
    void a_block_that_is_too_large_is_split_and_what_stays_too_large_is_left_out() {
        Records records = new Records(SCHEMA, 1000);
        for (int i = 0; i < 500; i++) {
            records.add(i % 2 == 0 ? "An" : "Bo" + (char) ('b' + i % 20) + "r", i % 2 == 0 ? "Peeters" : "Maes", "1980-01-01");
        }
        Blocking blocking = new Blocking(records, List.of(0));
        List<String> pairs = new ArrayList<>();
        blocking.run(List.of((Blocking.Sink) (a, b) -> pairs.add(a + "-" + b)));
        assertTrue(blocking.leftOut() > 0, "250 who are the same in everything are too many");
        assertTrue(pairs.size() < 250 * 249 / 2, "far less than all: " + pairs.size());
        assertTrue(pairs.contains("1-21"), "those whom a split brings below the limit are compared");
    }

    @Test
    void the_pairs_do_not_depend_on_the_number_of_workers() {
        Records records = new Records(SCHEMA, 1000);
        for (int i = 0; i < 60_000; i++) {
            records.add("Name" + (char) ('a' + i % 23), "Fam" + (char) ('a' + i % 19) + (char) ('a' + i % 7), (1930 + i % 80) + "-0" + (1 + i % 9) + "-1" + i % 10);
        }
        Set<String> one = new HashSet<>(pairs(records, 1));
        List<String> two = pairs(records, 2);
        assertEquals(two.size(), new HashSet<>(two).size(), "none twice");
        assertEquals(one, new HashSet<>(two));
        assertTrue(one.size() > 1000);
    }

    private static List<String> pairs(Records records, int workers) {
        List<List<String>> found = new ArrayList<>();
        List<Blocking.Sink> sinks = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            List<String> mine = new ArrayList<>();
            found.add(mine);
            sinks.add((a, b) -> mine.add(a + "-" + b));
            numbers.add(i);
        }
        new Blocking(records, numbers).run(sinks);
        return found.stream().flatMap(List::stream).toList();
    }
}
