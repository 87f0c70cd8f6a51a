package midoffice.dossier.move;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.move.Correspondence.Piece;
import org.junit.jupiter.api.Test;

/** What is proposed for the parts of a type when its dossiers move. */
class CorrespondenceTest {

    @Test
    void parts_go_by_their_name() {
        Piece old = status(1, "Ontvangen", "1");
        Piece other = status(11, "Ontvangen", "2");
        assertEquals(Map.of(old.id(), other.id()), Correspondence.propose(List.of(old), List.of(status(10, "Nieuw", "1"), other)));
    }

    @Test
    void small_differences_of_spelling_do_not_matter() {
        Piece old = status(1, "In behandeling ", "2");
        Piece other = status(11, "in Behandeling", "5");
        assertEquals(Map.of(old.id(), other.id()), Correspondence.propose(List.of(old), List.of(other)));
    }

    @Test
    void a_status_that_is_called_otherwise_goes_by_its_number_when_that_is_free() {
        Piece renamed = status(1, "Binnen", "1");
        Piece same = status(2, "Toetsen", "2");
        List<Piece> after = List.of(status(11, "Ontvangen", "1"), status(12, "Toetsen", "3"), status(13, "Besluit", "2"));
        assertEquals(Map.of(renamed.id(), id(11), same.id(), id(12)), Correspondence.propose(List.of(renamed, same), after));
    }

    @Test
    void nothing_stands_for_two_and_nothing_for_another_kind() {
        Piece one = status(1, "Open", "1");
        Piece two = status(2, "open", "2");
        Piece result = new Piece(ResourceKind.RESULT_TYPE, id(3), "Open", "");
        assertEquals(Map.of(one.id(), id(11)), Correspondence.propose(List.of(one, two, result), List.of(status(11, "Open", "1"))));
    }

    @Test
    void roles_of_one_name_go_by_what_they_are() {
        Piece old = role(1, "Partij", "HANDLER");
        assertEquals(Map.of(old.id(), id(12)), Correspondence.propose(List.of(old),
                List.of(role(11, "Partij", "INITIATOR"), role(12, "Partij", "HANDLER"))));
    }

    private static Piece status(int id, String name, String number) {
        return new Piece(ResourceKind.STATUS_TYPE, id(id), name, number);
    }

    private static Piece role(int id, String name, String kind) {
        return new Piece(ResourceKind.ROLE_TYPE, id(id), name, kind);
    }

    private static UUID id(int last) {
        return new UUID(0, last);
    }
}
