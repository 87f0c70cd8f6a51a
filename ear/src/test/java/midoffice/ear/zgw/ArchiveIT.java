package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of dossiers through three pairs of hands, at the pages, to their destruction; what is left of a dossier afterwards is only the report. */
class ArchiveIT {

    private static RunningProduct product;
    private static RegisterClient client;
    private static ArchiveTypes types;
    private static ArchiveDesk ria;
    private static ArchiveDesk wim;
    private static ArchiveDesk ingrid;

    @BeforeAll
    static void start() {
        product = RunningProduct.start("archive", Map.of("midoffice.archive.pause", "PT20S"));
        client = RegisterClient.demo(product.url());
        types = ArchiveTypes.published(client);
        signIn();
    }

    private static void signIn() {
        ria = new ArchiveDesk(product.url(), "Ria Cools");
        wim = new ArchiveDesk(product.url(), "Wim Bogaert");
        ingrid = new ArchiveDesk(product.url(), "Ingrid De Smet");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_destroyed_dossier_leaves_nothing_but_the_report() {
        String mark = "Merkteken" + UUID.randomUUID().toString().replace("-", "");
        String gone = types.open(mark, "");
        String kept = types.open("Blijft nog", "");
        String rejected = types.open("Mag niet weg", "");
        String running = types.open("Loopt nog", "");
        String neighbour = types.open("Buur", ",\"relevanteAndereZaken\":[{\"url\":\"" + gone + "\",\"aardRelatie\":\"vervolg\"}]");
        types.applicant(gone, mark);
        String own = types.document(mark, mark);
        String shared = types.document("Gedeeld", "gedeeld " + mark.length());
        types.relate(gone, own);
        types.relate(gone, shared);
        types.relate(running, shared);
        String recorded = types.document(mark, "besluit " + mark);
        String decision = types.decide(gone, recorded);
        for (String each : List.of(gone, kept, rejected)) {
            types.close(each, types.destroyed());
        }
        String list = throughAllHands(kept, rejected);

        Answer waiting = ria.get("archieflijst.xhtml?id=" + list);
        assertTrue(waiting.text().contains("wachttijd loopt"), waiting.text());
        assertEquals(200, client.get(gone).status(), "nothing goes before the pause is over");
        until(list, "DONE");

        assertEquals(404, client.get(gone).status());
        assertEquals(404, client.get(own).status());
        assertEquals(404, client.get(decision).status());
        assertEquals(404, client.get(recorded).status());
        assertEquals(200, client.get(shared).status(), "a document that another dossier uses stays");
        assertEquals(200, client.get(kept).status());
        assertEquals(200, client.get(rejected).status());
        assertEquals("[]", client.get(neighbour).json().get("relevanteAndereZaken").toString());
        assertEquals(200, client.send("PATCH", neighbour, "{\"toelichting\":\"Kan nog\"}").status());
        for (String address : List.of(gone, own, decision, recorded)) {
            assertEquals(List.of(), tablesWith(ArchiveTypes.id(address), null), address);
        }
        assertEquals(List.of(), tablesWith(null, mark));

        Answer report = ria.get("archiefverslag.xhtml?id=" + list);
        assertEquals(200, report.status());
        assertTrue(report.text().contains("precies zoals ze werden goedgekeurd"), report.text());
        assertTrue(report.text().contains("resultaten/11111111-1111-4111-8111-111111111111"), report.text());
        byte[] csv = ria.get("archiefverslag.csv?id=" + list).raw().body();
        assertTrue(new String(csv, StandardCharsets.UTF_8).contains("Vernietigd"), new String(csv, StandardCharsets.UTF_8));
        byte[] pdf = ria.get("archiefverslag.pdf?id=" + list).raw().body();
        assertTrue(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-"), "a PDF");
        assertFalse(new String(csv, StandardCharsets.UTF_8).contains(mark), "no word of the dossier itself in the report");
    }

    /** Ria makes the list and keeps one dossier, Wim rejects one and agrees, Ingrid approves. */
    private static String throughAllHands(String kept, String rejected) {
        Answer made = ria.make("destruction", ArchiveTypes.id(types.type()).toString(), "Terrassen 2015");
        String list = ArchiveDesk.list(made);
        String keptNumber = client.get(kept).json().getString("identificatie");
        Answer refused = ria.atRow(list, keptNumber, "leave", Map.of("until", "2031-01-01"));
        assertTrue(refused.text().contains("vul dit in"), refused.text());
        ria.atRow(list, keptNumber, "leave", Map.of("until", "2031-01-01", "reason", "Er loopt nog een beroep"));
        assertEquals("2031-01-01", client.get(kept).json().getString("archiefactiedatum"));
        assertTrue(client.get(kept + "/audittrail").body().contains("Er loopt nog een beroep"));
        assertFalse(ria.get("archieflijst.xhtml?id=" + list).page().select("option").text().contains("Ria Cools"), "the author cannot review");

        submit(list);
        assertNull(ria.get("archieflijst.xhtml?id=" + list).page().selectFirst("[id='act:agree']"), "the author cannot agree");
        wim.atRow(list, client.get(rejected).json().getString("identificatie"), "reject", Map.of("judgement", "Nog nodig voor de jaarrekening"));
        assertNull(ingrid.get("archieflijst.xhtml?id=" + list).page().selectFirst("[id='act:approve']"), "not before the reviewer agreed");
        wim.act(list, "agree", "Gezien");
        assertNotNull(ingrid.get("archieflijst.xhtml?id=" + list).page().selectFirst("[id='act:approve']"));
        ingrid.act(list, "approve", null);
        return list;
    }

    private static void submit(String list) {
        Answer page = ria.get("archieflijst.xhtml?id=" + list);
        ria.press(page, "[id='act:submit']", Map.of("act:reviewer", "wim.bogaert"));
    }

    private static String state(String list) {
        return text("select state from dos_archive_list where id = ?", bytes(UUID.fromString(list)));
    }

    private static void until(String list, String state) {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!state.equals(state(list))) {
            assertTrue(System.nanoTime() < end, () -> "list is " + state(list) + ", not " + state + ": "
                    + ria.get("archieflijst.xhtml?id=" + list).text());
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every table of the product in which an id or a word is left; the report and what waits for subscribers apart. */
    private static List<String> tablesWith(UUID id, String word) {
        List<String> found = new ArrayList<>();
        try (Connection connection = product.database().connect(); PreparedStatement columns = connection.prepareStatement(
                "select table_name, column_name, data_type from information_schema.columns where table_schema = database()"
                        + " and table_name not like 'dos_archive_%' and table_name not like 'chn_outbox%'"); ResultSet each = columns.executeQuery()) {
            while (each.next()) {
                String type = each.getString(3);
                boolean text = type.matches(".*(char|text|json)");
                boolean binary = type.equals("binary") && id != null;
                if (text || binary) {
                    String sql = "select count(*) from " + each.getString(1) + " where " + each.getString(2) + (binary ? " = ?" : " like ?");
                    try (PreparedStatement search = connection.prepareStatement(sql)) {
                        search.setObject(1, binary ? bytes(id) : "%" + (id == null ? word : id) + "%");
                        try (ResultSet rows = search.executeQuery()) {
                            rows.next();
                            if (rows.getLong(1) > 0) {
                                found.add(each.getString(1) + "." + each.getString(2));
                            }
                        }
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String sql, Object value) {
        try (Connection connection = product.database().connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
