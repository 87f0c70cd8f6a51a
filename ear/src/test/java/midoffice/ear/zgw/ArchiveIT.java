package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Screens;
import midoffice.ear.harness.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of dossiers through three pairs of hands, at the pages, to their destruction; what is left of a dossier afterwards is only the report. */
class ArchiveIT {

    private static final Path HOME = Path.of(System.getProperty("midoffice.target"), "it", "archive").toAbsolutePath();
    private static RunningProduct product;
    private static RegisterClient client;
    private static ArchiveTypes types;
    private static ArchiveDesk ria;
    private static ArchiveDesk wim;
    private static ArchiveDesk ingrid;

    @BeforeAll
    static void start() {
        product = RunningProduct.start("archive", Map.of("midoffice.archive.pause", "PT20S", "midoffice.archive.sip.dir", sips().toString()));
        client = RegisterClient.demo(product.url());
        signIn();
    }

    /** Types of its own for each test, so that its lists hold its dossiers only. */
    @BeforeEach
    void publish() {
        types = ArchiveTypes.published(client);
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
            assertEquals(List.of(), LeftOvers.in(product, ArchiveTypes.id(address), null).stream().filter(t -> !t.startsWith("dos_trace.facts")).toList(),
                    address);
            assertEquals(0, product.count("select count(*) from dos_trace where main_id <> ? and main_id <> ? and (facts_before like ? or"
                    + " facts_after like ?)", LeftOvers.bytes(ArchiveTypes.id(shared)), LeftOvers.bytes(ArchiveTypes.id(neighbour)),
                    "%" + ArchiveTypes.id(address) + "%", "%" + ArchiveTypes.id(address) + "%"), "only others' own trails name the id");
        }
        assertEquals(List.of(), LeftOvers.in(product, null, mark));

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
        types.closeAgain(kept);
        assertEquals("2031-01-01", client.get(kept).json().getString("archiefactiedatum"), "what is reckoned again does not overrule that");
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

    @Test
    void what_fails_is_listed_and_tried_again_and_the_work_can_be_stopped() throws Exception {
        String main = types.open("Hoofddossier", "");
        String part = types.open("Deeldossier", "");
        String running = types.open("Hoofd met lopend deel", "");
        String open = types.open("Lopend deel", "");
        partOf(part, main);
        partOf(open, running);
        types.close(part, types.destroyed());
        types.close(main, types.destroyed());
        types.close(running, types.destroyed());
        String name = client.get(main).json().getString("identificatie");
        assertFalse(ria.get("archief.xhtml?soort=destruction").text().contains(client.get(running).json().getString("identificatie")),
                "not before its parts");

        String list = ArchiveDesk.list(ria.make("destruction", ArchiveTypes.id(types.type()).toString(), "Met deel"));
        ria.atRow(list, client.get(part).json().getString("identificatie"), "leave", Map.of("until", "2031-01-01", "reason", "Beroep"));
        submit(list);
        Answer back = wim.act(list, "sendback", null);
        assertTrue(back.text().contains("vul dit in"), "a reason is asked: " + back.text());
        wim.act(list, "sendback", "Kijk nog eens");
        assertEquals("DRAFT", state(list));
        submit(list);
        wim.act(list, "agree", null);
        ingrid.act(list, "approve", null);
        untilPage(list, "heeft deeldossiers die bewaard blijven");
        assertEquals(200, client.get(main).status(), "nothing of it went");
        assertEquals(200, client.get(part).status());

        ria.act(list, "halt", "Even nakijken");
        assertEquals("HALTED", state(list));
        assertEquals(204, client.send("DELETE", part, null).status());
        ria.act(list, "resume", null);
        ria.act(list, "retry", null);
        until(list, "DONE");
        assertEquals(404, client.get(main).status(), name);
    }

    @Test
    void a_list_can_be_cancelled_until_the_pause_is_over() {
        String dossier = types.open("Bedacht", "");
        types.close(dossier, types.destroyed());
        String list = ArchiveDesk.list(ria.make("destruction", ArchiveTypes.id(types.type()).toString(), "Toch niet"));
        submit(list);
        wim.act(list, "agree", null);
        ingrid.act(list, "approve", null);
        assertEquals("WAITING", state(list));
        wim.act(list, "cancel", "Nog een verzoek tot inzage");
        assertEquals("CANCELLED", state(list));
        assertEquals(200, client.get(dossier).status());
        assertTrue(ria.get("archief.xhtml?soort=destruction").text().contains(client.get(dossier).json().getString("identificatie")),
                "its dossiers are free again");
        assertEquals(204, client.send("DELETE", dossier, null).status());
    }

    @Test
    void a_dossier_of_the_website_goes_with_form_process_and_history() throws Exception {
        Applicant citizen = new Applicant(product.url(), "Maria Peeters");
        String number = Applicant.numberOn(citizen.send(citizen.fillIn("1-MPR-234")));
        change("update dos_dossier set end_date = '2015-01-01', closed = '2015-01-01', archive_nomination = 'DISPOSAL',"
                + " archive_action_date = '2020-01-01' where number = ?", number);
        Answer page = ria.get("archief.xhtml?soort=destruction&dienst=mobiliteit");
        Answer made = ria.press(page, "[id$=:create]", Map.of(page.formWith("[id$=:create]").selectFirst("[id$=:name]").attr("name"), "Website"));
        String list = ArchiveDesk.list(made);
        assertTrue(made.page().select("option").text().contains("Lien Maes"), "an official of the unit may review: " + made.text());
        assertFalse(made.page().select("option").text().contains("Sofie Wouters"), "one of another unit may not");
        ria.press(made, "[id='act:submit']", Map.of("act:reviewer", "lien.maes"));
        ArchiveDesk lien = new ArchiveDesk(product.url(), "Lien Maes");
        ArchiveDesk sofie = new ArchiveDesk(product.url(), "Sofie Wouters");
        assertEquals(404, sofie.get("archieflijst.xhtml?id=" + list).status(), "who does not review it does not see it");
        assertEquals(403, lien.get("archief.xhtml").status());
        lien.act(list, "agree", null);
        ingrid.act(list, "approve", null);
        until(list, "DONE");
        assertEquals(0, product.count("select count(*) from dos_dossier where number = ?", number));
        List<String> left = LeftOvers.in(product, null, number).stream().filter(t -> t.startsWith("dos_") || t.startsWith("ACT_") || t.startsWith("act_")
                || t.startsWith("crm_interaction")).toList();
        assertEquals(List.of(), left);
        assertEquals(0, product.count("select count(*) from dos_form_session s where s.dossier is not null"));
    }

    @Test
    void what_is_kept_for_ever_goes_to_the_depot_as_a_package() throws Exception {
        String mark = UUID.randomUUID().toString();
        String dossier = types.open("Blijvend te bewaren", "");
        types.applicant(dossier, "Peeters");
        types.relate(dossier, types.document("Brief", "inhoud " + mark));
        types.decide(dossier, types.document("Besluit", "besluit " + mark));
        types.close(dossier, types.kept());
        String damaged = types.open("Beschadigd", "");
        String document = types.document("Stuk", "stuk " + mark);
        types.relate(damaged, document);
        types.close(damaged, types.kept());
        Path lost = stored("stuk " + mark);
        Files.move(lost, lost.resolveSibling("weg"));

        String list = ArchiveDesk.list(ria.make("transfer", ArchiveTypes.id(types.type()).toString(), "Overbrenging"));
        ria.act(list, "submit", null);
        ingrid.act(list, "approve", null);
        untilPage(list, "een document is beschadigd of onleesbaar");
        untilPage(list, "Pakket klaar");
        assertEquals(200, client.get(dossier).status());

        Path sip = sips().resolve("uuid-" + ArchiveTypes.id(dossier) + ".zip");
        assertFalse(Files.exists(sips().resolve("uuid-" + ArchiveTypes.id(damaged) + ".zip")), "no package of what is not whole");
        Map<String, String> entries = entries(sip);
        assertTrue(entries.keySet().stream().anyMatch(n -> n.endsWith("representations/rep1/METS.xml")), entries.keySet().toString());
        assertTrue(entries.containsValue("inhoud " + mark) && entries.containsValue("besluit " + mark), entries.keySet().toString());
        String description = entries.entrySet().stream().filter(e -> e.getKey().endsWith("dossier.xml")).findFirst().orElseThrow().getValue();
        assertTrue(description.contains("Peeters") && description.contains("<archiveActionTerm>P5Y</archiveActionTerm>"), description);
        assertEquals(1, product.count("select count(*) from dos_archive_item where package_hash = ?", sha256(sip)));

        Answer check = ria.get("fixiteit.xhtml");
        Answer checked = ria.press(check, "[id='check:now']", Map.of("check:number", client.get(damaged).json().getString("identificatie")));
        assertTrue(checked.text().contains("Ontbreekt"), checked.text());
        Files.move(lost.resolveSibling("weg"), lost);
        ria.act(list, "retry", null);
        untilGone(list, "een document is beschadigd of onleesbaar");

        Answer unsaid = ingrid.atRow(list, client.get(damaged).json().getString("identificatie"), "refused", Map.of());
        assertTrue(unsaid.text().contains("vul dit in"), unsaid.text());
        ingrid.atRow(list, client.get(damaged).json().getString("identificatie"), "refused", Map.of("answer", "Onbekend formaat"));
        ingrid.atRow(list, client.get(dossier).json().getString("identificatie"), "accepted", Map.of("answer", "Ontvangst 12"));
        assertEquals("overgedragen", client.get(dossier).json().getString("archiefstatus"));
        assertEquals("DONE", state(list));
        assertTrue(client.get(dossier + "/audittrail").body().contains("Ontvangst 12"));
    }

    @Test
    void the_pages_can_be_used_by_everybody() {
        String dossier = types.open("Voor de foto", "");
        types.close(dossier, types.destroyed());
        String other = types.open("Nog een", "");
        types.close(other, types.destroyed());
        String list = ArchiveDesk.list(ria.make("destruction", ArchiveTypes.id(types.type()).toString(), "Terrassen 2015"));
        ria.atRow(list, client.get(other).json().getString("identificatie"), "leave", Map.of("until", "2031-01-01", "reason", "Beroep loopt"));
        types.close(types.open("Nog op geen lijst", ""), types.destroyed());
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {1440, 768}) {
                try (BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions().setLocale("nl-BE").setViewportSize(width, 900))) {
                    Page page = context.newPage();
                    page.navigate(product.url() + "/login?next=/intranet/archief.xhtml");
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*Ria Cools.*"))).first().click();
                    page.waitForLoadState();
                    for (String station : List.of("archief.xhtml", "archieflijsten.xhtml", "archieflijst.xhtml?id=" + list, "fixiteit.xhtml")) {
                        page.navigate(product.url() + "/intranet/" + station);
                        page.locator("details").all().stream().findFirst().ifPresent(d -> d.locator("summary").click());
                        Screens.take(page, "85-" + station.replaceAll("\\..*", "") + "-" + width);
                        assertFalse(page.content().contains("???"), station);
                        Accessibility.check(page);
                    }
                }
            }
        }
        assertEquals("CANCELLED", cancelled(list));
    }

    private static String cancelled(String list) {
        ria.act(list, "cancel", "Alleen voor de foto");
        return state(list);
    }

    private static Path sips() {
        return HOME.resolve("sip");
    }

    private static Path stored(String content) throws Exception {
        String hash = hex(content.getBytes(StandardCharsets.UTF_8));
        return HOME.resolve("store").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }

    private static String sha256(Path file) throws Exception {
        return hex(Files.readAllBytes(file));
    }

    private static String hex(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static Map<String, String> entries(Path zip) throws Exception {
        Map<String, String> entries = new HashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : java.util.Collections.list(file.entries())) {
                entries.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** The type has no parts; that one is a part of the other is all that matters here. */
    private static void partOf(String part, String main) throws SQLException {
        String id = ArchiveTypes.id(main).toString();
        change("update dos_dossier set parent = unhex(replace('" + id + "', '-', '')), facts = json_set(facts, '$.parent', '" + id
                + "') where id = unhex(replace(?, '-', ''))", ArchiveTypes.id(part).toString());
    }

    private static void change(String sql, String value) throws SQLException {
        try (Connection connection = product.database().connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            assertEquals(1, statement.executeUpdate());
        }
    }

    private static void untilPage(String list, String words) {
        waitFor(list, words, true);
    }

    private static void untilGone(String list, String words) {
        waitFor(list, words, false);
    }

    private static void waitFor(String list, String words, boolean there) {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        Answer page = ria.get("archieflijst.xhtml?id=" + list);
        while (page.text().contains(words) != there) {
            String shown = page.text();
            assertTrue(System.nanoTime() < end, () -> "waiting for " + words + ": " + shown);
            pause();
            page = ria.get("archieflijst.xhtml?id=" + list);
        }
    }

    private static void submit(String list) {
        Answer page = ria.get("archieflijst.xhtml?id=" + list);
        ria.press(page, "[id='act:submit']", Map.of("act:reviewer", "wim.bogaert"));
    }

    private static String state(String list) {
        return LeftOvers.text(product, "select state from dos_archive_list where id = ?", LeftOvers.bytes(UUID.fromString(list)));
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
}
