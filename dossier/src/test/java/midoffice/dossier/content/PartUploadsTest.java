package midoffice.dossier.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.content.PartUploads.Part;
import midoffice.dossier.content.PartUploads.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartUploadsTest {

    private static final byte[] WHOLE = "The quick brown fox jumps over the lazy dog.".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path root;

    private FileContentStore store;
    private PartUploads uploads;

    @BeforeEach
    void store() {
        store = new FileContentStore(root);
        uploads = uploads(20);
    }

    private PartUploads uploads(long partBytes) {
        KnownContent inventory = new KnownContent();
        ContentIntake intake = new ContentIntake(store, inventory, KnownContent.noScanner(), Clock.systemUTC());
        return new PartUploads(store, intake, inventory, new UploadsInMemory(), Clock.systemUTC(), partBytes);
    }

    private static InputStream part(int from, int to) {
        return new ByteArrayInputStream(WHOLE, from, to - from);
    }

    @Test
    void parts_in_any_order_make_the_whole() throws IOException {
        Upload upload = uploads.begin(WHOLE.length);
        assertEquals(List.of(new Part(1, 20, false), new Part(2, 20, false), new Part(3, 4, false)), upload.parts());
        uploads.write(upload.id(), 3, part(40, 44));
        uploads.write(upload.id(), 1, part(0, 20));
        assertEquals("parts-missing", assertThrows(DomainException.Conflict.class,
                () -> uploads.assemble(upload.id(), "fox.txt", null, c -> true)).code());
        assertTrue(uploads.write(upload.id(), 2, part(20, 40)).isComplete());
        StoredContent whole = uploads.assemble(upload.id(), "fox.txt", "text/plain", c -> true);
        assertEquals("text/plain", whole.mediaType());
        assertEquals(WHOLE.length, whole.size());
        try (InputStream content = store.open(whole.sha256(), 4)) {
            assertEquals("quick brown fox jumps over the lazy dog.", new String(content.readAllBytes(), StandardCharsets.US_ASCII));
        }
        assertEquals(Optional.empty(), uploads.find(upload.id()));
    }

    @Test
    void an_interrupted_part_is_none_and_can_be_sent_again() throws IOException {
        Upload upload = uploads.begin(30);
        assertEquals("file-size-wrong", assertThrows(ContentRefused.class, () -> uploads.write(upload.id(), 1, part(0, 19))).code());
        assertEquals("file-too-large", assertThrows(ContentRefused.class, () -> uploads.write(upload.id(), 1, part(0, 21))).code());
        InputStream cut = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("cut");
                }
                return 'x';
            }
        };
        assertThrows(java.io.UncheckedIOException.class, () -> uploads.write(upload.id(), 1, cut));
        assertFalse(uploads.find(upload.id()).orElseThrow().parts().get(0).received());
        uploads.write(upload.id(), 1, part(0, 20));
        uploads.write(upload.id(), 1, part(10, 30));
        uploads.write(upload.id(), 2, part(30, 40));
        StoredContent whole = uploads.assemble(upload.id(), "x", null, c -> true);
        try (InputStream content = store.open(whole.sha256(), 0)) {
            assertArrayEquals(java.util.Arrays.copyOfRange(WHOLE, 10, 40), content.readAllBytes(), "the part sent last counts");
        }
    }

    @Test
    void a_whole_that_is_not_what_was_announced_leaves_the_upload_as_it_was() {
        Upload upload = uploads.begin(20);
        uploads.write(upload.id(), 1, part(0, 20));
        assertEquals("checksum-wrong", assertThrows(ContentRefused.class,
                () -> uploads.assemble(upload.id(), "x.txt", null, c -> false)).code());
        assertTrue(uploads.find(upload.id()).orElseThrow().isComplete());
    }

    @Test
    void what_does_not_exist_is_said_so() {
        assertEquals("upload-not-found", assertThrows(DomainException.NotFound.class,
                () -> uploads.write(UUID.randomUUID(), 1, part(0, 1))).code());
        UUID id = uploads.begin(20).id();
        assertEquals("part-not-found", assertThrows(DomainException.NotFound.class, () -> uploads.write(id, 2, part(0, 1))).code());
        assertEquals("file-empty", assertThrows(ContentRefused.class, () -> uploads.begin(0)).code());
        uploads.abandon(id);
        assertEquals(Optional.empty(), uploads.find(id));
    }

    /**
     * 64 MB, or with {@code -Dmidoffice.test.upload-bytes=2362232012} 2.2 GB: the content is made up while it is read, and the memory
     * that is used beside it must stay small.
     */
    @Test
    void a_large_upload_needs_little_memory() {
        long size = Long.getLong("midoffice.test.upload-bytes", 64L * 1024 * 1024);
        PartUploads large = uploads(Math.min(size, 100L * 1024 * 1024) / 2);
        Upload upload = large.begin(size);
        long before = usedMemory();
        long most = before;
        for (Part part : upload.parts()) {
            large.write(upload.id(), part.number(), new MadeUp(part.size()));
            most = Math.max(most, usedMemory());
        }
        StoredContent whole = large.assemble(upload.id(), "large.bin", null, c -> true);
        most = Math.max(most, usedMemory());
        assertEquals(size, whole.size());
        assertTrue(most - before < 8 * 1024 * 1024, "grew by " + (most - before) + " bytes");
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Bytes that look like nothing, as many as asked. */
    private static final class MadeUp extends InputStream {

        private long left;
        private int state = 12345;

        MadeUp(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            state = state * 1103515245 + 12345;
            return state >>> 16 & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                state = state * 1103515245 + 12345;
                buffer[offset + i] = (byte) (state >>> 16);
            }
            left -= count;
            return count;
        }
    }
}
