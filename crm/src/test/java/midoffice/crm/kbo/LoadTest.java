package midoffice.crm.kbo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.EnterpriseLoads.LoadView;
import midoffice.crm.api.EnterpriseLoads.RefusedRow;
import midoffice.crm.api.EnterpriseLoads.State;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full files and updates into a real database, also when the work breaks off. */
class LoadTest {

    static final Caller SYSTEM = Caller.system("test");

    @TempDir
    Path folder;
    private Mirror mirror;

    @BeforeEach
    void empty() {
        mirror = new Mirror(folder, 3);
        mirror.empty();
    }

    private LoadView load(KboSample sample) {
        return mirror.load("file.zip", sample);
    }

    private static DomainException refused(String code, Runnable deed) {
        DomainException refusal = assertThrows(DomainException.class, deed::run);
        assertEquals(code, refusal.code());
        return refusal;
    }

    @Test
    void a_full_file_is_in_the_mirror_row_by_row() {
        LoadView load = load(KboSample.waterlinde(140));
        assertEquals(State.DONE, load.state());
        assertEquals(23, load.rows());
        assertEquals(0, load.refused());
        assertEquals(100, load.percent());
        List<String> content = mirror.content();
        assertTrue(content.contains("enterprise:200065765|AC|000|2|015|null|1960-08-09"), content.toString());
        assertTrue(content.stream().anyMatch(row -> row.endsWith("|2|001|Intergemeentelijke Vereniging, \"Waterlinde\"")), content.toString());
        assertTrue(content.stream().anyMatch(row -> row.endsWith("|Bakkerij De Zoete\nInval")), content.toString());
        assertTrue(content.contains("word:200065765|lete"), content.toString());
        assertTrue(content.contains("address:207500123|REGO|Nederland|Pays-Bas|4811 AB|Breda|Breda|Markt|Markt|7|null|null|2019-04-03"), content.toString());
        assertEquals(140, mirror.state().extractNumber());
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        load(KboSample.waterlinde(140));
        List<String> once = mirror.content();
        assertEquals(State.DONE, load(KboSample.waterlinde(140)).state());
        assertEquals(once, mirror.content());
        assertTrue(mirror.updated.isEmpty(), "a full file tells of no single enterprise");
    }

    @Test
    void what_is_not_in_a_later_full_file_is_gone() {
        load(KboSample.waterlinde(140));
        load(KboSample.full(141).rows("enterprise.csv", "\"0207.500.123\",\"AC\",\"000\",\"2\",,,"));
        assertEquals(List.of("enterprise:207500123|AC|000|2|null|null|null"), mirror.content());
    }

    @Test
    void an_update_takes_away_and_brings() {
        load(KboSample.waterlinde(140));
        LoadView load = load(KboSample.update(141)
                .rows("denomination_delete.csv", "\"0200.065.765\"")
                .rows("denomination_insert.csv", "\"0200.065.765\",\"2\",\"001\",\"Watermuis\"")
                .rows("establishment_delete.csv", "\"2.000.000.339\"").rows("address_delete.csv", "\"2.000.000.339\"")
                .rows("enterprise_insert.csv", "\"" + KboSample.enterprise(7) + "\",\"AC\",\"000\",\"1\",,,\"01-02-2026\"")
                .file("code.csv", KboSample.HEADERS.get("code") + "\n\"Status\",\"AC\",\"NL\",\"In werking\"\n"));
        assertEquals(State.DONE, load.state(), load.toString());
        List<String> content = mirror.content();
        assertTrue(content.stream().noneMatch(row -> row.contains("Waterlinde") || row.contains("|waterlinde")), content.toString());
        assertTrue(content.contains("word:200065765|watermuis"), content.toString());
        assertTrue(content.stream().noneMatch(row -> row.startsWith("establishment:") || row.contains("Kouter")), content.toString());
        assertTrue(content.stream().anyMatch(row -> row.startsWith("denomination:207500123")), "who is not in the update stays as it was");
        assertTrue(content.contains("code:Status|AC|NL|In werking"), content.toString());
        assertEquals(141, mirror.state().extractNumber());
        assertEquals(1, mirror.updated.size());
        assertEquals(Set.of("0200065765", KboSample.enterprise(7).replace(".", "")), mirror.updated.get(0).numbers());
        assertEquals(141, mirror.updated.get(0).extractNumber());
    }

    @Test
    void an_update_comes_once_and_in_its_turn() {
        refused("kbo-full-first", () -> load(KboSample.update(1)));
        load(KboSample.waterlinde(140));
        load(KboSample.update(141));
        assertTrue(refused("kbo-update-applied", () -> load(KboSample.update(141))).getMessage().contains("142"));
        DomainException gap = refused("kbo-update-gap", () -> load(KboSample.update(144)));
        assertTrue(gap.getMessage().contains("update 142 is expected"), gap.getMessage());
        load(KboSample.waterlinde(150));
        assertEquals(State.DONE, load(KboSample.update(151)).state());
    }

    @Test
    void an_establishment_of_an_unknown_enterprise_is_kept_and_reported() {
        UUID id = load(KboSample.waterlinde(140).rows("establishment.csv", "\"" + KboSample.establishment(5) + "\",,\"" + KboSample.enterprise(5) + "\"")).id();
        assertEquals(1, mirror.loads.get(SYSTEM, id).kept());
        assertTrue(mirror.content().stream().anyMatch(row -> row.startsWith("establishment:" + KboSample.establishment(5).replace(".", ""))));
        RefusedRow row = mirror.loads.refused(SYSTEM, id, null, 10).get(0);
        assertTrue(row.kept());
        assertEquals("enterprise-unknown", row.reason());
    }

    @Test
    void a_load_that_breaks_off_anywhere_ends_with_the_same_content() throws IOException {
        KboSample first = KboSample.waterlinde(140);
        KboSample second = KboSample.update(141).rows("denomination_delete.csv", "\"0200.065.765\"", "\"0207.500.123\"")
                .rows("denomination_insert.csv", "\"0200.065.765\",\"2\",\"001\",\"Watermuis\"", "\"0207.500.123\",\"2\",\"001\",\"Ève\"");
        load(first);
        load(second);
        List<String> wanted = mirror.content();
        int chunks = mirror.transactions;
        int broken = 0;
        for (int at = 1; at < chunks; at++) {
            Mirror fragile = new Mirror(folder, 3);
            fragile.empty();
            fragile.breakAt(at);
            broken += fragile.loadPatiently("a.zip", first);
            broken += fragile.loadPatiently("b.zip", second);
            assertEquals(wanted, fragile.content(), "broken at transaction " + at);
        }
        assertTrue(broken > chunks / 2, "it did break: " + broken + " of " + chunks);
    }

    @Test
    void a_stopped_load_goes_on_where_it_was() {
        mirror.write("file.zip", KboSample.waterlinde(140));
        UUID id = mirror.loads.start(SYSTEM, "file.zip");
        mirror.stopAfter(6, () -> mirror.loads.cancel(SYSTEM, id));
        mirror.work();
        LoadView stopped = mirror.loads.get(SYSTEM, id);
        assertEquals(State.CANCELLED, stopped.state());
        assertTrue(stopped.rows() > 0 && stopped.rows() < 23, stopped.toString());
        assertTrue(mirror.content().isEmpty(), "readers see nothing of it");
        mirror.loads.resume(SYSTEM, id);
        assertEquals(stopped.rows(), mirror.loads.get(SYSTEM, id).rows());
        mirror.work();
        assertEquals(State.DONE, mirror.loads.get(SYSTEM, id).state());
        assertEquals(23, mirror.loads.get(SYSTEM, id).rows());
    }

    @Test
    void a_load_whose_place_was_taken_begins_anew() {
        mirror.write("file.zip", KboSample.waterlinde(140));
        UUID id = mirror.loads.start(SYSTEM, "file.zip");
        mirror.stopAfter(6, () -> mirror.loads.cancel(SYSTEM, id));
        mirror.work();
        mirror.load("other.zip", KboSample.full(139));
        mirror.loads.resume(SYSTEM, id);
        assertEquals(0, mirror.loads.get(SYSTEM, id).rows());
        mirror.work();
        assertEquals(23, mirror.loads.get(SYSTEM, id).rows());
        assertEquals(140, mirror.state().extractNumber());
    }

    @Test
    void one_load_at_a_time_and_one_node_at_a_load() {
        mirror.write("file.zip", KboSample.waterlinde(140));
        UUID id = mirror.loads.start(SYSTEM, "file.zip");
        refused("kbo-load-running", () -> mirror.loads.start(SYSTEM, "file.zip"));
        refused("kbo-load-running", () -> mirror.loads.upload(SYSTEM, "x.zip", new ByteArrayInputStream(KboSample.full(1).zip())));
        Mirror other = new Mirror(folder, 3);
        List<LoadView> seen = new ArrayList<>();
        mirror.stopAfter(5, () -> {
            other.work();
            seen.add(mirror.loads.get(SYSTEM, id));
        });
        mirror.work();
        assertEquals(State.RUNNING, seen.get(0).state(), "the other node left it alone");
        assertEquals(State.DONE, mirror.loads.get(SYSTEM, id).state());
        assertNotEquals(0, mirror.content().size());
    }
}
