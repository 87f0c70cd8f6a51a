package midoffice.dossier.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.FixityCheck.Fault;
import midoffice.dossier.api.FixityCheck.Kind;
import midoffice.dossier.api.FixityCheck.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFixityTest {

    private static final Caller SYSTEM = Caller.system("test");
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path root;

    private final Inventory inventory = new Inventory();
    private final Ledger ledger = new Ledger();
    private final Set<String> missed = new java.util.HashSet<>();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    /** How long each look at the clock takes. */
    private Duration tick = Duration.ZERO;
    private ContentStore store;
    private CheckFixity check;

    @BeforeEach
    void fill() throws IOException {
        store = new FileContentStore(root);
        ContentIntake intake = new ContentIntake(store, inventory, KnownContent.noScanner(), Clock.systemUTC());
        for (int i = 0; i < 120; i++) {
            intake.take("a.txt", new java.io.ByteArrayInputStream(("content " + i).getBytes(StandardCharsets.UTF_8)), 100,
                    Set.of("text/plain"));
        }
        check = checker(store);
    }

    private CheckFixity checker(ContentStore chosen) {
        Clock clock = new Clock() {
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
                now = now.plus(tick);
                return now;
            }
        };
        return new CheckFixity(chosen, inventory, ledger, new Disposal(null, null, null) {
            @Override
            public boolean isMissed(String sha256) {
                return missed.contains(sha256);
            }
        }, clock);
    }

    private Path file(int index) {
        return root.resolve(Digests.path(hash(index)));
    }

    private String hash(int index) {
        return List.copyOf(inventory.rows.keySet()).get(index);
    }

    @Test
    void a_store_that_is_whole_has_no_faults() {
        assertEquals(120, check.check(SYSTEM, LONG, LONG));
        assertTrue(ledger.finished);
        assertEquals(120, ledger.checked);
        assertEquals(List.of(), ledger.faults);
        assertThrows(DomainException.Refused.class, () -> check.check(Caller.ANONYMOUS, LONG, LONG));
    }

    @Test
    void finds_what_is_missing_and_what_was_altered() throws IOException {
        Files.delete(file(3));
        missed.add(hash(3));
        Files.delete(file(4));
        byte[] altered = Files.readAllBytes(file(77));
        altered[2] ^= 1;
        Files.write(file(77), altered);
        check.check(SYSTEM, LONG, LONG);
        assertEquals(Map.of(hash(3), Kind.MISSING, hash(77), Kind.ALTERED), ledger.kinds(), "the fourth nobody uses any more");
        assertTrue(ledger.finished);
    }

    @Test
    void goes_on_where_it_was() {
        tick = Duration.ofSeconds(1);
        long first = check.check(SYSTEM, Duration.ofSeconds(20), LONG);
        assertTrue(first > 5 && first < 30, "in this time: " + first);
        assertEquals(hash((int) first - 1), ledger.position);
        tick = Duration.ZERO;
        assertEquals(120 - first, check.check(SYSTEM, LONG, LONG));
        assertTrue(ledger.finished);
    }

    @Test
    void a_content_that_cannot_be_read_is_a_fault_and_a_store_that_is_away_is_none() {
        String bad = hash(10);
        boolean[] away = {false};
        CheckFixity stumbling = checker(new Stumbling(store) {
            @Override
            public InputStream open(String sha256, long offset) throws IOException {
                if (sha256.equals(bad)) {
                    throw new IOException("bad sector");
                }
                return super.open(sha256, offset);
            }

            @Override
            public void probe() throws IOException {
                if (away[0]) {
                    throw new IOException("away");
                }
            }
        });
        away[0] = true;
        stumbling.check(SYSTEM, LONG, LONG);
        assertEquals(List.of(), ledger.faults);
        assertEquals("", ledger.position, "nothing counts of a batch that was broken off");
        away[0] = false;
        assertEquals(120, stumbling.check(SYSTEM, LONG, LONG));
        assertEquals(Map.of(bad, Kind.UNREADABLE), ledger.kinds());
    }

    @Test
    void leaves_a_run_to_the_node_that_has_it() {
        ledger.taken = true;
        assertEquals(0, check.check(SYSTEM, LONG, LONG));
    }

    /** A store that does as another, where it is not told otherwise. */
    private abstract static class Stumbling implements ContentStore {
        private final ContentStore store;

        Stumbling(ContentStore store) {
            this.store = store;
        }

        @Override
        public Incoming receive(InputStream content, long limit) throws IOException {
            return store.receive(content, limit);
        }

        @Override
        public InputStream open(String sha256, long offset) throws IOException {
            return store.open(sha256, offset);
        }

        @Override
        public long size(String sha256) throws IOException {
            return store.size(sha256);
        }

        @Override
        public void listOlder(Instant before, int batch, java.util.function.Consumer<Set<String>> taker) throws IOException {
            store.listOlder(before, batch, taker);
        }

        @Override
        public boolean remove(String sha256, Instant before) throws IOException {
            return store.remove(sha256, before);
        }

        @Override
        public int clearTemporary(Instant before) throws IOException {
            return store.clearTemporary(before);
        }
    }

    private static final class Inventory extends KnownContent {
        @Override
        public List<String> after(String position, int most) {
            return rows.keySet().stream().filter(hash -> hash.compareTo(position) > 0).limit(most).toList();
        }
    }

    private static final class Ledger extends FixityLedger {
        private final UUID run = UUID.randomUUID();
        private final List<Fault> faults = new ArrayList<>();
        private String position = "";
        private long checked;
        private boolean finished;
        private boolean taken;

        @Override
        public Optional<FixityRepository.Open> take(Duration lease, Duration pause) {
            return taken ? Optional.empty()
                    : Optional.of(new FixityRepository.Open(new Run(run, Instant.EPOCH, null, checked, 0, 0), position, Instant.EPOCH));
        }

        @Override
        public boolean advance(UUID id, String from, String to, long count, long bytes, List<Fault> found) {
            assertEquals(position, from);
            position = to;
            checked += count;
            faults.addAll(found);
            return true;
        }

        @Override
        public void release(UUID id) {
            assertEquals(run, id);
        }

        @Override
        public void finish(UUID id) {
            finished = true;
        }

        private Map<String, Kind> kinds() {
            Map<String, Kind> kinds = new TreeMap<>();
            faults.forEach(f -> kinds.put(f.sha256(), f.kind()));
            return kinds;
        }
    }
}
