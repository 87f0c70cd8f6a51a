package midoffice.crm.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealChainTest {

    private record Seal(long number, byte[] hash, List<String> row) {
    }

    private final List<Seal> seals = new ArrayList<>();

    SealChainTest() {
        byte[] before = SealChain.nothing();
        for (int i = 1; i <= 5; i++) {
            List<String> row = Arrays.asList("0" + i, "2026-11-27T10:00:0" + i, null, "lien.maes", "");
            before = SealChain.hash(before, i, row);
            seals.add(new Seal(i, before, row));
        }
    }

    private String fault(List<Seal> chain) {
        SealChain.Follower follower = new SealChain.Follower();
        chain.forEach(seal -> follower.next(seal.number(), seal.hash(), seal.row().get(0), seal.row()));
        return follower.fault();
    }

    @Test
    void a_chain_as_it_was_made_is_whole() {
        assertTrue(fault(seals) == null);
    }

    @Test
    void a_changed_column_shows() {
        List<String> other = new ArrayList<>(seals.get(2).row());
        other.set(3, "somebody.else");
        seals.set(2, new Seal(3, seals.get(2).hash(), other));
        assertTrue(fault(seals).contains("seal 3 is not what was sealed"));
    }

    @Test
    void a_null_that_became_empty_shows() {
        List<String> other = new ArrayList<>(seals.get(2).row());
        other.set(2, "");
        seals.set(2, new Seal(3, seals.get(2).hash(), other));
        assertNotNull(fault(seals));
    }

    @Test
    void a_removed_row_shows() {
        seals.set(1, new Seal(2, seals.get(1).hash(), Collections.nCopies(5, null)));
        assertTrue(fault(seals).contains("of seal 2 was removed"));
    }

    @Test
    void a_removed_seal_shows() {
        seals.remove(3);
        assertTrue(fault(seals).contains("Seal 4 is missing"));
    }

    @Test
    void rows_that_changed_places_show() {
        Collections.swap(seals, 1, 2);
        assertFalse(fault(seals) == null);
    }

    @Test
    void a_row_that_is_sealed_again_breaks_the_next() {
        List<String> other = new ArrayList<>(seals.get(2).row());
        other.set(3, "somebody.else");
        seals.set(2, new Seal(3, SealChain.hash(seals.get(1).hash(), 3, other), other));
        assertTrue(fault(seals).contains("seal 4"));
    }
}
