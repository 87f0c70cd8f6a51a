package midoffice.dossier.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * Lists of ids as parameters of a statement. They are filled up with their last id to one of a few lengths, so that statements for pages of
 * any length read the same and are prepared once.
 */
public final class IdLists {

    private static final UuidConverter COLUMNS = new UuidConverter();
    private static final int STEP = 10;

    private IdLists() {
    }

    /** The ids, at least one, with the last repeated up to 1, 10, 100 … in all. */
    public static List<UUID> padded(Collection<UUID> ids) {
        List<UUID> padded = new ArrayList<>(ids);
        int wanted = 1;
        while (wanted < padded.size()) {
            wanted *= STEP;
        }
        padded.addAll(Collections.nCopies(wanted - padded.size(), padded.get(padded.size() - 1)));
        return padded;
    }

    /** {@code (?, ?, ?)} */
    public static String marks(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    public static byte[] column(UUID id) {
        return COLUMNS.convertToDatabaseColumn(id);
    }

    public static UUID id(Object column) {
        return COLUMNS.convertToEntityAttribute((byte[]) column);
    }
}
