package midoffice.dossier.content;

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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.content.ClamdSimulator.Mood;
import midoffice.dossier.content.ContentRepository.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirusScannerTest {

    private static final Set<String> TEXT = Set.of("text/plain");

    @TempDir
    Path root;

    private ClamdSimulator clamd;
    private VirusScanner scanner;
    private FileContentStore store;
    private KnownContent inventory;
    private ContentIntake intake;
    private ContentReader reader;
    private Clock clock = Clock.systemUTC();

    @BeforeEach
    void start() throws IOException {
        clamd = new ClamdSimulator();
        store = new FileContentStore(root);
        inventory = new KnownContent();
        use(new VirusScanner(clamd.client(), 1000, new MovingClock()));
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    private void use(VirusScanner chosen) {
        scanner = chosen;
        intake = new ContentIntake(store, inventory, scanner, clock);
        reader = new ContentReader(store, inventory, scanner);
    }

    private final class MovingClock extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private StoredContent take(String text) {
        return intake.take("a.txt", text(text), 1_000_000, TEXT);
    }

    @Test
    void small_content_is_judged_while_its_sender_waits() {
        StoredContent clean = take("good news");
        assertEquals(ContentState.CLEAN, reader.state(clean.sha256()));
        assertEquals("file-infected", assertThrows(ContentRefused.class, () -> take("a virus")).code());
        assertEquals(1, inventory.rows.size());
    }

    @Test
    void large_content_waits_and_is_not_served_before_it_is_judged() throws IOException {
        StoredContent large = take("good ".repeat(500));
        assertEquals(0, clamd.scans.get());
        assertEquals(ContentState.UNSCANNED, reader.state(large.sha256()));
        assertEquals("content-not-scanned", assertThrows(DomainException.Conflict.class, () -> reader.open(large.sha256())).code());
        inventory.rows.put(large.sha256(), Mark.CLEAN);
        try (InputStream content = reader.open(large.sha256(), 2495)) {
            assertEquals("good ", new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
        inventory.rows.put(large.sha256(), Mark.INFECTED);
        assertEquals("content-infected", assertThrows(DomainException.Conflict.class, () -> reader.open(large.sha256(), 3)).code());
        assertEquals("file-infected", assertThrows(ContentRefused.class, () -> take("good ".repeat(500))).code(), "sent again");
        use(KnownContent.noScanner());
        assertEquals("content-infected", assertThrows(DomainException.Conflict.class, () -> reader.open(large.sha256())).code(),
                "also without a scanner");
    }

    @Test
    void content_without_a_row_is_not_served_with_a_scanner_and_is_without() throws IOException {
        StoredContent content = take("old");
        inventory.rows.clear();
        assertThrows(DomainException.Conflict.class, () -> reader.open(content.sha256()));
        use(KnownContent.noScanner());
        assertEquals(ContentState.NOT_CONFIGURED, reader.state(content.sha256()));
        reader.open(content.sha256()).close();
    }

    @Test
    void a_scanner_that_is_away_stops_nobody_and_is_left_alone_for_a_while() throws IOException {
        clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
        clamd.mood = Mood.HANGS_UP;
        assertEquals(ContentState.UNSCANNED, reader.state(take("one").sha256()));
        assertTrue(scanner.awaySince().isPresent());
        take("two");
        assertEquals(1, clamd.scans.get(), "not asked again at once");
        clock = Clock.fixed(Instant.parse("2026-11-24T10:01:00Z"), ZoneOffset.UTC);
        clamd.mood = Mood.WELL;
        assertEquals(ContentState.CLEAN, reader.state(take("three").sha256()));
        assertFalse(scanner.awaySince().isPresent());
    }

    @Test
    void a_scanner_that_hangs_or_is_switched_off_is_away() throws IOException {
        clamd.mood = Mood.SILENT;
        assertThrows(VirusScanner.Away.class, () -> scanner.scan(text("x")));
        clamd.close();
        assertThrows(VirusScanner.Away.class, () -> scanner.scan(text("x")));
    }

    @Test
    void what_the_scanner_will_not_judge_stays_unscanned_but_the_scanner_is_there() {
        clamd.mood = Mood.TOO_LARGE;
        IOException refusal = assertThrows(IOException.class, () -> scanner.scan(text("x".repeat(500_000))));
        assertFalse(refusal instanceof VirusScanner.Away, refusal.toString());
        assertTrue(refusal.getMessage().contains("size limit"), refusal.getMessage());
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        assertFalse(assertThrows(IOException.class, () -> scanner.scan(broken)) instanceof VirusScanner.Away);
        assertTrue(scanner.awaySince().isEmpty());
    }

    @Test
    void the_worker_judges_what_waits_puts_back_when_the_scanner_goes_and_tries_the_others_later() throws IOException {
        clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
        Queue queue = new Queue();
        ScanContent worker = new ScanContent(store, queue, new Verdicts(queue), scanner, clock);
        use(KnownContent.noScanner());
        String good = take("good").sha256();
        String bad = take("a virus").sha256();
        queue.waiting.addAll(List.of(good, "0".repeat(64), bad));
        var system = midoffice.crm.api.access.Caller.system("test");
        scanner = new VirusScanner(clamd.client(), 0, clock);
        worker = new ScanContent(store, queue, new Verdicts(queue), scanner, clock);

        assertEquals(3, worker.scanWaiting(system, Duration.ofMinutes(1)));

        assertEquals(List.of("clean " + good, "later 30 " + "0".repeat(64), "Test.Virus " + bad), queue.done);
        queue.done.clear();
        queue.waiting.addAll(List.of(good, bad));
        clamd.mood = Mood.HANGS_UP;
        assertEquals(0, worker.scanWaiting(system, Duration.ofMinutes(1)));
        assertEquals(List.of("back " + good, "back " + bad), queue.done);
    }

    /** What waits, and what became of it. */
    private final class Queue extends ScanRepository {
        private final List<String> waiting = new java.util.ArrayList<>();
        private final List<String> done = new java.util.ArrayList<>();

        @Override
        public List<Waiting> claim(Instant now, Instant until, int most) {
            List<Waiting> claimed = waiting.stream().map(hash -> new Waiting(hash, 0)).toList();
            waiting.clear();
            return claimed;
        }

        @Override
        public void putBack(String sha256, Instant next, String reason) {
            done.add(reason == null ? "back " + sha256 : "later " + Duration.between(clock.instant(), next).toSeconds() + " " + sha256);
        }
    }

    private static final class Verdicts extends ScanVerdicts {
        private final Queue queue;

        Verdicts(Queue queue) {
            this.queue = queue;
        }

        @Override
        public void enter(String sha256, VirusScanner.Verdict verdict) {
            queue.done.add((verdict.isClean() ? "clean " : verdict.finding() + " ") + sha256);
        }
    }
}
