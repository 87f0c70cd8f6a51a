package midoffice.crm.match.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private final Similarity similarity = new Similarity();

    /** The examples of Winkler's own papers. */
    @Test
    void gives_the_published_values() {
        assertEquals(0.9611, jaroWinkler("martha", "marhta"), 1e-4);
        assertEquals(0.8400, jaroWinkler("dwayne", "duane"), 1e-4);
        assertEquals(0.8133, jaroWinkler("dixon", "dicksonx"), 1e-4);
        assertEquals(0, jaroWinkler("abc", "xyz"), 0);
        assertEquals(1, jaroWinkler("abc", "abc"), 0);
    }

    @Test
    void gives_up_only_on_what_cannot_reach_the_least() {
        Random random = new Random(1);
        int givenUp = 0;
        for (int i = 0; i < 20_000; i++) {
            Term a = Term.of(word(random), FieldKind.NAME);
            Term b = Term.of(word(random), FieldKind.NAME);
            double exact = similarity.jaroWinkler(a.letters, b.letters);
            double quick = similarity.jaroWinkler(a, b, 0.8);
            if (quick == 0) {
                givenUp++;
                assertTrue(exact < 0.8, a.text + " and " + b.text + ": " + exact);
            } else {
                assertEquals(exact, quick, 0);
            }
        }
        assertTrue(givenUp > 5_000, "it must save work: " + givenUp);
    }

    @Test
    void one_slip_is_one_letter_more_less_other_or_two_that_changed_places() {
        for (String slip : new String[] {"peters", "peetrs", "peeeters", "peeterz", "peetesr", "epeters", "peeters"}) {
            assertTrue(Similarity.oneSlip("peeters".toCharArray(), slip.toCharArray()), slip);
        }
        for (String more : new String[] {"petesr", "pieterz", "peers", "eepters2", ""}) {
            assertFalse(Similarity.oneSlip("peeters".toCharArray(), more.toCharArray()), more);
        }
    }

    private double jaroWinkler(String a, String b) {
        return similarity.jaroWinkler(a.toCharArray(), b.toCharArray());
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(7); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(6)));
        }
        return word.toString();
    }
}
