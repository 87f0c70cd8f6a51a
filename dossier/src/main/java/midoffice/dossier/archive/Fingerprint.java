package midoffice.dossier.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.dossier.api.ArchiveLists.Item;
import midoffice.dossier.api.ArchiveLists.ItemState;
import midoffice.dossier.archive.ArchiveItemRepository.Row;

/** The SHA-256 of what was agreed: who had a say, and of every dossier what identifies it. Taken again later it shows whether a row was touched. */
final class Fingerprint {

    private static final int BATCH = 500;
    private static final Set<ItemState> NOT_AGREED = EnumSet.of(ItemState.LEFT_OUT, ItemState.REJECTED);

    private Fingerprint() {
    }

    static String of(ArchiveList list, ArchiveItemRepository items) {
        MessageDigest digest = digest();
        line(digest, list.id(), list.kind(), list.name(), list.author(), list.reviewer());
        UUID after = null;
        List<Row> page;
        do {
            page = items.page(list.id(), null, after, BATCH);
            for (Row row : page) {
                add(digest, row);
                after = row.item().dossier();
            }
        } while (page.size() == BATCH);
        return HexFormat.of().formatHex(digest.digest());
    }

    static void add(MessageDigest digest, Row row) {
        Item item = row.item();
        if (!NOT_AGREED.contains(item.state())) {
            line(digest, item.dossier(), item.number(), row.organisation(), item.type(), item.start(), item.end(), item.action(), item.result(),
                    item.basis(), item.documents());
        }
    }

    /** Fields are told apart by their length, so that no two lines are the same by accident. */
    private static void line(MessageDigest digest, Object... fields) {
        for (Object field : fields) {
            byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        digest.update((byte) '\n');
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
