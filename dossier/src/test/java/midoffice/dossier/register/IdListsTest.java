package midoffice.dossier.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdListsTest {

    @Test
    void few_lengths_serve_all_lists_and_nothing_is_added_to_them() {
        int[][] lengths = {{1, 1}, {2, 10}, {10, 10}, {11, 100}, {100, 100}, {101, 1000}};
        for (int[] length : lengths) {
            List<UUID> ids = Stream.generate(UUID::randomUUID).limit(length[0]).toList();
            List<UUID> padded = IdLists.padded(ids);
            assertEquals(length[1], padded.size());
            assertEquals(ids, padded.subList(0, ids.size()));
            assertTrue(padded.subList(ids.size(), padded.size()).stream().allMatch(ids.get(ids.size() - 1)::equals));
        }
    }

    @Test
    void a_column_holds_the_id() {
        UUID id = UUID.fromString("01900000-0001-7001-8000-0000000000ff");
        assertArrayEquals(new byte[] {1, (byte) 0x90, 0, 0, 0, 1, 0x70, 1, (byte) 0x80, 0, 0, 0, 0, 0, 0, (byte) 0xff}, IdLists.column(id));
        assertEquals(id, IdLists.id(IdLists.column(id)));
    }

    @Test
    void every_parameter_has_its_mark() {
        assertEquals("(?)", IdLists.marks(1));
        assertEquals("(?, ?, ?)", IdLists.marks(3));
    }
}
