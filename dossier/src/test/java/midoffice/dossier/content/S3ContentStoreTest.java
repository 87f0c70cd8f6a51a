package midoffice.dossier.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import midoffice.dossier.content.ObjectStoreSimulator.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ContentStoreTest {

    @TempDir
    Path directory;

    private ObjectStoreSimulator simulator;
    private S3ContentStore store;

    @BeforeEach
    void start() throws IOException {
        simulator = new ObjectStoreSimulator();
        store = new S3ContentStore(new S3Bucket(simulator.settings(), Clock.systemUTC(), Duration.ofMillis(800), Duration.ofMillis(5)),
                directory);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String keep(byte[] content) throws IOException {
        try (ContentStore.Incoming incoming = store.receive(new ByteArrayInputStream(content), Long.MAX_VALUE)) {
            incoming.keep();
            return incoming.sha256();
        }
    }

    private byte[] read(String sha256, long offset) throws IOException {
        try (InputStream content = store.open(sha256, offset)) {
            return content.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void signs_as_the_examples_of_the_standard() {
        S3Signature signature = new S3Signature(new S3Settings(URI.create("https://examplebucket.s3.amazonaws.com"), "examplebucket",
                "us-east-1",
                "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
        URI address = URI.create("https://examplebucket.s3.amazonaws.com/");
        Instant time = Instant.parse("2013-05-24T00:00:00Z");
        String lifecycle = signature.headers("GET", address, Map.of("lifecycle", ""), S3Signature.EMPTY, time).get("Authorization");
        assertTrue(lifecycle.endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"), lifecycle);
        String list = signature.headers("GET", address, Map.of("prefix", "J", "max-keys", "2"), S3Signature.EMPTY, time)
                .get("Authorization");
        assertTrue(list.endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"), list);
        assertEquals("a=x%20%2F%2By~%2A", S3Signature.query(Map.of("a", "x /+y~*")));
    }

    @Test
    void keeps_and_reads_content_from_any_byte_on() throws IOException {
        String hash = keep(bytes("0123456789"));
        assertEquals(Set.of(Digests.path(hash)), simulator.objects.keySet());
        assertEquals(hash, keep(bytes("0123456789")));
        assertEquals(10, store.size(hash));
        assertArrayEquals(bytes("0123456789"), read(hash, 0));
        assertArrayEquals(bytes("6789"), read(hash, 6));
        assertArrayEquals(new byte[0], read(hash, 10));
        assertThrows(NoSuchFileException.class, () -> store.open("0".repeat(64), 0));
        assertThrows(NoSuchFileException.class, () -> store.size("0".repeat(64)));
        try (Stream<Path> left = Files.walk(directory)) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList(), "nothing stays on this node");
        }
    }

    @Test
    void a_store_that_stumbles_is_tried_again() throws IOException {
        byte[] large = new byte[9 * 1024 * 1024];
        new Random(7).nextBytes(large);
        simulator.troubles.addAll(List.of(Trouble.ERROR, Trouble.ERROR));
        String hash = keep(large);
        assertEquals(3, simulator.requests.get());
        simulator.troubles.addAll(List.of(Trouble.CUT, Trouble.ERROR, Trouble.SLOW));
        assertArrayEquals(large, read(hash, 0), "cut off, an error and too slow, and still whole");
        simulator.troubles.add(Trouble.CUT);
        assertArrayEquals(java.util.Arrays.copyOfRange(large, 5_000_000, large.length), read(hash, 5_000_000));
    }

    @Test
    void a_store_that_stays_away_is_an_error_and_nothing_is_kept() {
        simulator.troubles.addAll(Collections.nCopies(4, Trouble.ERROR));
        assertThrows(IOException.class, () -> keep(bytes("x")));
        assertTrue(simulator.objects.isEmpty());
        simulator.close();
        assertThrows(IOException.class, () -> keep(bytes("x")));
        assertThrows(IOException.class, () -> store.probe());
        assertThrows(IOException.class, () -> store.open("0".repeat(64), 0));
    }

    @Test
    void what_will_not_pass_is_not_tried_again() {
        S3Settings good = simulator.settings();
        S3ContentStore stranger = new S3ContentStore(new S3Bucket(new S3Settings(good.endpoint(), good.bucket(), "us-east-1", "other",
                "secret"),
                Clock.systemUTC(), Duration.ofSeconds(1), Duration.ofMillis(5)), directory);
        IOException refused = assertThrows(IOException.class, stranger::probe);
        assertTrue(refused.getMessage().contains("403"), refused.getMessage());
        assertEquals(1, simulator.requests.get());
        assertFalse(good.toString().contains("secret"));
    }

    @Test
    void lists_page_by_page_and_removes_only_what_is_old() throws IOException {
        Set<String> old = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            String hash = keep(bytes("old " + i));
            simulator.age(hash, Instant.now().minus(Duration.ofHours(2)));
            old.add(hash);
        }
        String fresh = keep(bytes("fresh"));
        store.probe();
        Instant before = Instant.now().minus(Duration.ofHours(1));
        Set<String> listed = new HashSet<>();
        store.listOlder(before, 5, listed::addAll);
        assertEquals(old, listed);
        String gone = old.iterator().next();
        assertTrue(store.remove(gone, before));
        assertFalse(store.remove(gone, before));
        assertFalse(store.remove(fresh, before));
        assertThrows(NoSuchFileException.class, () -> store.open(gone, 0));
    }
}
