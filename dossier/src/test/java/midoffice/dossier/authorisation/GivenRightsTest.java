package midoffice.dossier.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenRightsTest {

    private final Shelf stored = new Shelf();

    /** One application, whose facts can be changed. */
    private static final class Shelf extends ApplicationRepository {

        private String facts = facts(false);
        private int asked;
        private int read;

        static String facts(boolean everything) {
            return "{\"clientIds\":[\"c\"],\"label\":\"c\",\"hasAllAuthorisations\":" + everything + ",\"authorisations\":[]}";
        }

        @Override
        Optional<String> hash(String clientId) {
            asked++;
            return clientId.equals("c") ? Optional.of(String.valueOf(facts.hashCode())) : Optional.empty();
        }

        @Override
        Optional<ApplicationRepository.Stored> stored(String clientId) {
            read++;
            return Optional.of(new ApplicationRepository.Stored(String.valueOf(facts.hashCode()), facts));
        }
    }

    private boolean everything(RightsAsked transaction) {
        return new GivenRights(stored, transaction).of("c").everything();
    }

    @Test
    void one_transaction_asks_once_and_keeps_what_it_learnt() {
        RightsAsked transaction = new RightsAsked();
        assertFalse(everything(transaction));
        stored.facts = Shelf.facts(true);
        assertFalse(everything(transaction));
        assertEquals(1, stored.asked);

        transaction.forget();
        assertTrue(everything(transaction), "it changed them itself");
    }

    @Test
    void the_next_transaction_sees_what_was_given_or_taken_since() {
        GivenRights rights = new GivenRights(stored, new RightsAsked());
        assertFalse(rights.of("c").everything());
        stored.facts = Shelf.facts(true);
        assertTrue(everything(new RightsAsked()));
        stored.facts = Shelf.facts(false);
        assertFalse(everything(new RightsAsked()));
    }

    @Test
    void the_same_words_are_understood_once() {
        RightsAsked transaction = new RightsAsked();
        GivenRights rights = new GivenRights(stored, transaction);
        for (int i = 0; i < 5; i++) {
            rights.of("c");
            transaction.forget();
        }
        assertEquals(5, stored.asked);
        assertEquals(1, stored.read);
    }

    @Test
    void who_is_not_known_has_nothing() {
        GivenRights rights = new GivenRights(stored, new RightsAsked());
        assertFalse(rights.of("nobody").everything());
        assertTrue(rights.of("nobody").grants().isEmpty());
    }
}
