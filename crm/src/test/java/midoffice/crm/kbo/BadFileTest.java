package midoffice.crm.kbo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import midoffice.crm.api.EnterpriseLoads.LoadView;
import midoffice.crm.api.EnterpriseLoads.RefusedRow;
import midoffice.crm.api.EnterpriseLoads.State;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with something wrong in them: what was in the mirror stays until a good file comes. */
class BadFileTest {

    private static final Caller SYSTEM = Caller.system("test");

    @TempDir
    Path folder;
    private Mirror mirror;
    private List<String> before;

    @BeforeEach
    void full() {
        mirror = new Mirror(folder, 500);
        mirror.empty();
        mirror.load("first.zip", KboSample.waterlinde(140));
        before = mirror.content();
    }

    @Test
    void bad_rows_are_reported_and_the_rest_is_taken() {
        LoadView load = mirror.load("file.zip", KboSample.full(141)
                .rows("enterprise.csv", "\"0200.065.766\",\"AC\",\"000\",\"2\",,,", "\"0200.065.765\",\"AC\",\"000\",\"2\",,,\"31-02-2020\"",
                        "\"0200.065.765\",\"AC\"", "\"0207.500.123\",\"AC\",\"000\",\"2\",,,")
                .rows("establishment.csv", "\"2.000.000.338\",,\"0207.500.123\"")
                .rows("denomination.csv", "\"0207.500.123\",\"2\",\"001\",\"\"", "\"0207.500.123\",\"2\",\"001\",\"Goed; =1+1\"")
                .rows("activity.csv", "\"0207.500.123\",\"003\",\"2008\",\"47110é\",\"MAIN\""));
        assertEquals(State.DONE, load.state(), load.toString());
        assertEquals(6, load.refused());
        List<RefusedRow> rows = mirror.loads.refused(SYSTEM, load.id(), null, 100);
        assertEquals(List.of("enterprise.csv 2 check-digits EnterpriseNumber", "enterprise.csv 3 date StartDate", "enterprise.csv 4 columns ",
                "establishment.csv 2 check-digits EstablishmentNumber", "denomination.csv 2 missing Denomination", "activity.csv 2 code NaceCode"),
                rows.stream().map(r -> r.table() + " " + r.line() + " " + r.reason() + " " + r.field()).toList());
        assertEquals("0200.065.766,AC,000,2,,,", rows.get(0).content());
        assertEquals(rows.subList(2, 4), mirror.loads.refused(SYSTEM, load.id(), rows.get(1).position(), 2));
        assertEquals(List.of("enterprise:207500123|AC|000|2|null|null|null", "denomination:207500123|2|001|Goed; =1+1", "word:207500123|1",
                "word:207500123|goed"), mirror.content());
    }

    @Test
    void a_file_of_which_hardly_anything_is_right_is_not_taken() {
        String[] bad = new String[300];
        Arrays.fill(bad, "\"0200.065.766\",\"AC\",\"000\",\"2\",,,");
        LoadView load = mirror.load("file.zip", KboSample.full(141).rows("enterprise.csv", bad));
        assertEquals(State.FAILED, load.state());
        assertEquals("kbo-too-many-refused", load.failure());
        assertEquals(before, mirror.content());
        assertEquals(140, mirror.state().extractNumber());
    }

    @Test
    void latin_1_in_the_middle_of_a_file_leaves_everything_as_it_was() {
        byte[] latin = (KboSample.HEADERS.get("contact") + "\n" + "\"0200.065.765\",\"ENT\",\"EMAIL\",\"a@b\"\n".repeat(9000)
                + "\"0200.065.765\",\"ENT\",\"EMAIL\",\"\u00E9t\u00E9@b\"\n").getBytes(StandardCharsets.ISO_8859_1);
        LoadView load = mirror.load("file.zip", KboSample.full(141).file("contact.csv", latin));
        assertEquals("kbo-encoding", load.failure());
        assertTrue(load.failureDetail().startsWith("contact.csv, "), load.failureDetail());
        assertEquals(before, mirror.content());
    }

    @Test
    void a_damaged_update_changes_nothing_and_goes_on_with_the_whole_file() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add("\"" + KboSample.enterprise(i) + "\",\"2\",\"001\",\"Naam " + Integer.toHexString(i * 7919) + "\"");
        }
        KboSample sample = KboSample.update(141).rows("denomination_delete.csv", "\"0200.065.765\"")
                .rows("denomination_insert.csv", rows.toArray(String[]::new));
        byte[] whole = sample.zip();
        byte[] damaged = whole.clone();
        // the packed names are by far the longest piece: somewhere in the middle of the file
        for (int i = damaged.length / 2; i < damaged.length / 2 + 400; i++) {
            damaged[i] = 0;
        }
        Files.write(folder.resolve("file.zip"), damaged);
        UUID id = mirror.loads.start(SYSTEM, "file.zip");
        mirror.work();
        LoadView failed = mirror.loads.get(SYSTEM, id);
        assertEquals(State.FAILED, failed.state());
        assertEquals("kbo-damaged", failed.failure());
        assertTrue(failed.failureDetail().startsWith("denomination_insert.csv, "), failed.failureDetail());
        assertEquals(before, mirror.content());
        Files.write(folder.resolve("file.zip"), whole);
        mirror.loads.resume(SYSTEM, id);
        mirror.work();
        LoadView done = mirror.loads.get(SYSTEM, id);
        assertEquals(State.DONE, done.state(), done.toString());
        assertNull(done.failure());
        assertEquals(3000, mirror.content().stream().filter(row -> row.startsWith("denomination:") && row.contains("|Naam ")).count());
    }

    @Test
    void a_file_that_was_exchanged_is_seen() {
        mirror.write("file.zip", KboSample.full(141));
        UUID id = mirror.loads.start(SYSTEM, "file.zip");
        mirror.write("file.zip", KboSample.full(141).rows("enterprise.csv", "\"0207.500.123\",\"AC\",\"000\",\"2\",,,"));
        mirror.work();
        assertEquals("kbo-file-changed", mirror.loads.get(SYSTEM, id).failure());
        mirror.write("file.zip", KboSample.full(150));
        assertEquals("kbo-other-extract", assertThrows(DomainException.class, () -> mirror.loads.resume(SYSTEM, id)).code());
    }

    @Test
    void an_upload_is_kept_only_when_it_is_good() throws IOException {
        byte[] whole = KboSample.update(141).zip();
        assertEquals("kbo-no-zip", assertThrows(DomainException.class, () -> mirror.loads.upload(SYSTEM, "C:\\x\\new.zip",
                new ByteArrayInputStream(whole, 0, whole.length / 2))).code());
        assertThrows(UncheckedIOException.class, () -> mirror.loads.upload(SYSTEM, "new.zip", new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection broke");
            }
        }));
        assertEquals("kbo-update-gap", assertThrows(DomainException.class, () -> mirror.loads.upload(SYSTEM, "new.zip",
                new ByteArrayInputStream(KboSample.update(143).zip()))).code());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of("first.zip"), left.map(p -> p.getFileName().toString()).toList());
        }
        UUID id = mirror.loads.upload(SYSTEM, "/tmp/new.zip", new ByteArrayInputStream(whole));
        assertTrue(Files.exists(folder.resolve("new.zip")));
        mirror.work();
        assertEquals(State.DONE, mirror.loads.get(SYSTEM, id).state());
        assertFalse(mirror.loads.get(SYSTEM, id).running());
    }
}
