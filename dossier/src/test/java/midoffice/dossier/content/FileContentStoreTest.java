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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentStoreTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String HASH_OF_TEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @TempDir
    Path root;

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String keep(FileContentStore store, byte[] content) throws IOException {
        try (ContentStore.Incoming incoming = store.receive(new ByteArrayInputStream(content), 1000)) {
            incoming.keep();
            return incoming.sha256();
        }
    }

    private Path age(String sha, Duration age) throws IOException {
        Path file = files().stream().filter(f -> f.endsWith(sha)).findFirst().orElseThrow();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }

    @Test
    void keeps_content_under_its_hash_once() throws IOException {
        FileContentStore store = new FileContentStore(root);
        byte[] content = "test".getBytes(StandardCharsets.UTF_8);
        assertEquals(HASH_OF_TEST, keep(store, content));
        assertEquals(HASH_OF_TEST, keep(store, content));
        assertEquals(List.of(root.resolve("9f").resolve("86").resolve(HASH_OF_TEST)), files());
        try (InputStream stream = store.open(HASH_OF_TEST, 0)) {
            assertArrayEquals(content, stream.readAllBytes());
        }
        assertThrows(NoSuchFileException.class, () -> store.open("0".repeat(64), 0));
        assertThrows(IllegalArgumentException.class, () -> store.open("../../etc/passwd", 0));
    }

    @Test
    void stops_reading_at_the_limit_and_leaves_nothing() throws IOException {
        FileContentStore store = new FileContentStore(root);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertEquals("file-too-large", assertThrows(ContentRefused.class, () -> store.receive(endless, 1_000_000)).code());
        assertEquals(List.of(), files());
        try (ContentStore.Incoming exact = store.receive(new ByteArrayInputStream(new byte[1000]), 1000)) {
            assertEquals(1000, exact.size());
        }
        assertEquals(List.of(), files());
    }

    @Test
    void reads_from_any_byte_on() throws IOException {
        FileContentStore store = new FileContentStore(root);
        String hash = keep(store, "0123456789".getBytes(StandardCharsets.UTF_8));
        assertEquals(10, store.size(hash));
        for (int offset : new int[] {0, 4, 10, 11}) {
            try (InputStream stream = store.open(hash, offset)) {
                assertEquals("0123456789".substring(Math.min(offset, 10)), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void lists_and_removes_only_what_is_old() throws IOException {
        FileContentStore store = new FileContentStore(root);
        String old = keep(store, "old".getBytes(StandardCharsets.UTF_8));
        String older = keep(store, "older".getBytes(StandardCharsets.UTF_8));
        String fresh = keep(store, "fresh".getBytes(StandardCharsets.UTF_8));
        age(old, Duration.ofHours(2));
        age(older, Duration.ofHours(3));
        Instant before = Instant.now().minus(Duration.ofHours(1));
        Set<String> listed = new HashSet<>();
        store.listOlder(before, 1, hashes -> {
            assertEquals(1, hashes.size());
            listed.addAll(hashes);
        });
        assertEquals(Set.of(old, older), listed);
        assertTrue(store.remove(older, before));
        assertFalse(store.remove(older, before));
        assertFalse(store.remove(fresh, before));
        keep(store, "old".getBytes(StandardCharsets.UTF_8));
        assertFalse(store.remove(old, before), "kept again meanwhile");
        assertEquals(Set.of(old, fresh), Set.copyOf(files().stream().map(f -> f.getFileName().toString()).toList()));
    }

    @Test
    void clears_what_a_crash_left() throws IOException {
        FileContentStore store = new FileContentStore(root);
        store.receive(InputStream.nullInputStream(), 1);
        assertEquals(1, files().size());
        assertEquals(0, store.clearTemporary(Instant.now().minusSeconds(60)));
        assertEquals(1, store.clearTemporary(Instant.now().plusSeconds(60)));
        assertEquals(List.of(), files());
    }

    @Test
    void a_store_that_is_no_directory_is_not_writable() throws IOException {
        new FileContentStore(root).probe();
        assertEquals(List.of(), files());
        Path file = Files.writeString(root.resolve("file"), "x");
        assertThrows(IOException.class, () -> new FileContentStore(file).probe());
    }

    @Test
    void takes_a_pdf_and_refuses_what_only_says_so() {
        ContentIntake intake = KnownContent.intake(new FileContentStore(root));
        StoredContent stored = intake.take("C:\\fakepath\\bewijs.pdf", new ByteArrayInputStream(PDF), 1000, Set.of("application/pdf"));
        assertEquals("bewijs.pdf", stored.fileName());
        assertEquals("application/pdf", stored.mediaType());
        assertEquals(PDF.length, stored.size());
        byte[] program = new byte[600];
        program[0] = 'M';
        program[1] = 'Z';
        refused(intake, program);
        byte[] twoThings = new byte[600];
        System.arraycopy(program, 0, twoThings, 0, 10);
        System.arraycopy(PDF, 0, twoThings, 100, PDF.length);
        refused(intake, twoThings);
        refused(intake, "%PDF-1.7 but cut off".getBytes(StandardCharsets.ISO_8859_1));
        refused(intake, "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertEquals("file-empty", assertThrows(ContentRefused.class,
                () -> intake.take("leeg.pdf", InputStream.nullInputStream(), 10, Set.of("application/pdf"))).code());
    }

    private void refused(ContentIntake intake, byte[] content) {
        assertEquals("file-type-refused", assertThrows(ContentRefused.class,
                () -> intake.take("bewijs.pdf", new ByteArrayInputStream(content), 1000, Set.of("application/pdf"))).code());
    }
}
