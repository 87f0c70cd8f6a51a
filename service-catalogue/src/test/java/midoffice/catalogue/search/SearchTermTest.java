package midoffice.catalogue.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a search in vain may be kept. */
class SearchTermTest {

    @Test
    void keepsWordsAlike() {
        assertEquals(Optional.of("velo kwijt"), SearchTerm.fitToKeep("  Velo \t KWIJT\n"));
        assertEquals(Optional.of("model 8"), SearchTerm.fitToKeep("model 8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"85.07.30-033.28", "an 85073003328", "an.peeters@example.org", "0478 12 34 56", "BE68 5390 0754 7034", "???", ""})
    void keepsNothingThatTellsWhoSomebodyIs(String typed) {
        assertEquals(Optional.empty(), SearchTerm.fitToKeep(typed));
    }
}
