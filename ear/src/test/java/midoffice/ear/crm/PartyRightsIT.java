package midoffice.ear.crm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import midoffice.crm.access.VerifyAccessLog;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Staff;
import midoffice.ear.harness.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may see what of a party, what the citizen and the auditor see of that, and that the log cannot be touched unseen. */
class PartyRightsIT {

    private static final String NOOR = "96013095472";

    private static RunningProduct product;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_field_without_a_role_is_refused_until_the_role_is_given_and_again_when_it_ends() {
        String page = "/intranet/persoon.xhtml?id=" + party(NOOR);
        try (BrowserContext sports = Staff.desk(chromium); BrowserContext keeper = Staff.desk(chromium)) {
            Page seen = Staff.page(product, sports, "Stijn Callewaert", page);
            assertThat(seen.getByText("Niet zichtbaar voor uw dienst")).containsText("Adres");
            assertThat(seen.locator("body")).not().containsText("Kaaiplein");
            assertThat(seen.locator("body")).not().containsText(NOOR);
            Accessibility.check(seen);

            Page matrix = Staff.page(product, keeper, "Karim Benali", "/intranet/rollen.xhtml");
            Accessibility.check(matrix);
            matrix.locator("[id='give:unit']").selectOption("vrije-tijd");
            matrix.locator("[id='give:entitlement']").selectOption("CONSULT");
            matrix.locator("[id='give:category']").selectOption("ADDRESS");
            matrix.locator("[id='give:purpose']").fill("Ledenkaarten opsturen");
            matrix.locator("[id='give:do']").click();
            assertThat(matrix.locator(".notice--2").filter(new Locator.FilterOptions().setHasText("Rechtsgrond"))).isVisible();
            matrix.locator("[id='give:basis']").fill("AVG art. 6, lid 1, e");
            matrix.locator("[id='give:from']").fill(LocalDate.now().toString());
            matrix.locator("[id='give:do']").click();
            assertThat(matrix.locator(".notice--0")).containsText("gegeven");
            seen.reload();
            assertThat(seen.locator("body")).containsText("Kaaiplein");

            matrix.navigate(product.url() + "/intranet/rollen.xhtml?dienst=vrije-tijd");
            matrix.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Beëindig: Vrije tijd.*raadplegen Adres"))).click();
            matrix.locator("[id='end:reason']").fill("Kaarten gaan per mail");
            matrix.locator("[id='end:do']").click();
            assertThat(matrix.locator(".notice--0")).containsText("beëindigd");
            seen.reload();
            assertThat(seen.locator("body")).not().containsText("Kaaiplein");
        }
    }

    @Test
    void what_may_not_be_seen_cannot_be_searched_either() {
        Visitor sports = Staff.visitor(product, "Stijn Callewaert");
        Visitor mobility = Staff.visitor(product, "Lien Maes");
        Visitor environment = Staff.visitor(product, "Nadia Chaouch");
        assertTrue(mobility.get("/intranet/zoeken.xhtml?q=" + NOOR).text().contains("Vandenbroucke"));
        assertFalse(sports.get("/intranet/zoeken.xhtml?q=" + NOOR).text().contains("Vandenbroucke"), "no role for national numbers");
        assertTrue(sports.get("/intranet/zoeken.xhtml?q=noor.vdb@example.org").text().contains("Vandenbroucke"));
        assertFalse(environment.get("/intranet/zoeken.xhtml?q=noor.vdb@example.org").text().contains("Vandenbroucke"), "no role for mailboxes");
        assertFalse(sports.get("/intranet/zoeken.xhtml?q=Vandenbroucke").text().contains("Kaaiplein"));
        assertEquals(404, Staff.visitor(product, "Els De Wit").get("/intranet/persoon.xhtml?id=" + party(NOOR)).status());
    }

    @Test
    void only_who_keeps_the_matrix_sees_it() {
        assertEquals(403, Staff.visitor(product, "Lien Maes").get("/intranet/rollen.xhtml").status());
        Visitor auditor = Staff.visitor(product, "Bart Hermans");
        assertEquals(200, auditor.get("/intranet/rollen.xhtml").status());
        assertTrue(auditor.get("/intranet/rollen.xhtml").page().select("form#give").isEmpty());
        assertEquals(403, Staff.visitor(product, "Karim Benali").get("/intranet/auditing.xhtml").status());
    }

    @Test
    void the_citizen_sees_who_looked_at_which_fields_and_by_which_law_but_no_name() {
        Staff.visitor(product, "Dirk Vermeulen").get("/intranet/persoon.xhtml?id=" + party(NOOR));
        try (BrowserContext context = Staff.desk(chromium)) {
            Page mine = context.newPage();
            mine.navigate(product.url() + "/login?next=/mijn/inzage");
            mine.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*Noor Vandenbroucke.*"))).first().click();
            mine.waitForLoadState();
            Accessibility.check(mine);
            assertThat(mine.locator("table tbody tr").first()).containsText("Welzijn");
            assertThat(mine.locator("table tbody")).containsText("Geboortedatum");
            assertThat(mine.locator("table tbody")).containsText("OCMW-wet");
            assertThat(mine.locator("body")).not().containsText("Vermeulen");
        }
    }

    @Test
    void an_auditor_sees_names_with_a_reason_and_is_seen() {
        Staff.visitor(product, "Lien Maes").get("/intranet/persoon.xhtml?id=" + party(NOOR));
        Visitor auditor = Staff.visitor(product, "Bart Hermans");
        Visitor.Answer page = auditor.get("/intranet/auditing.xhtml");
        Element form = page.formWith("[id='look:number']");
        Visitor.Answer without = auditor.submit(page, form, Map.of("look:number", NOOR, "look:do", "x"), Map.of());
        assertFalse(without.text().contains("Lien Maes"), "no name without a reason");
        Visitor.Answer shown = auditor.submit(page, form, Map.of("look:number", NOOR, "look:reason", "Klacht 12", "look:do", "x"), Map.of());
        assertTrue(shown.text().contains("Lien Maes"), shown.text());
        assertEquals(1, product.count("select count(*) from crm_access_log where category = 'access-log' and purpose = 'Klacht 12'"
                + " and caller_subject like '%bart.hermans%'"));
    }

    @Test
    void a_touched_row_of_the_log_shows_in_the_command_and_on_the_page() throws Exception {
        Staff.visitor(product, "Lien Maes").get("/intranet/persoon.xhtml?id=" + party(NOOR));
        for (int i = 0; i < 60 && !verify().matches("(?s)Whole: [1-9]\\d* rows sealed, 0 not yet.*"); i++) {
            Thread.sleep(500);
        }
        assertTrue(verify().startsWith("Whole"), verify());
        String purpose = text("select purpose from crm_access_log order by id desc limit 1");
        String id = text("select hex(id) from crm_access_log order by id desc limit 1");
        update("update crm_access_log set purpose = 'iets anders' where hex(id) = ?", id);
        try {
            assertTrue(verify().contains("BROKEN") && verify().contains(id), verify());
            Visitor auditor = Staff.visitor(product, "Bart Hermans");
            Visitor.Answer page = auditor.get("/intranet/auditing.xhtml");
            assertTrue(auditor.submit(page, page.formWith("[id='chain:check']"), Map.of("chain:check", "x"), Map.of()).text().contains("gebroken"));
        } finally {
            update("update crm_access_log set purpose = '" + purpose + "' where hex(id) = ?", id);
        }
        assertTrue(verify().startsWith("Whole"), verify());
    }

    @Test
    void proof_that_was_seen_is_kept_and_what_was_known_before_can_be_asked() {
        String marc = party("57110295169");
        Visitor official = Staff.visitor(product, "Greet Lambrecht");
        String page = "/intranet/persoon.xhtml?id=" + marc;
        long version = version("57110295169");
        for (String phone : new String[] {"09 111 22 33", "09 444 55 66"}) {
            Visitor.Answer open = official.get(page);
            Visitor.Answer done = official.submit(open, open.formWith("[id='verify:value']"), Map.of("verify:attribute", "person.mobile", "verify:value",
                    phone, "verify:proof", "gsm-factuur", "verify:do", "x"), Map.of());
            assertEquals(200, done.status());
        }
        assertEquals(version + 2, version("57110295169"), "who read it before finds it changed");
        String now = official.get(page).text();
        assertTrue(now.contains("09 444 55 66") && !now.contains("09 111 22 33"), now);
        String history = official.get(page + "&geschiedenis=1").text();
        assertTrue(history.contains("09 111 22 33") && history.contains("gsm-factuur"), history);
        String before = official.get(page + "&waar=2026-01-01&bekend=2020-01-01").text();
        assertFalse(before.contains("09 444 55 66"), before);
        Visitor.Answer open = official.get(page);
        Visitor.Answer refused = official.submit(open, open.formWith("[id='verify:value']"), Map.of("verify:attribute", "person.mobile", "verify:value",
                "nul", "verify:proof", "gsm-factuur", "verify:do", "x"), Map.of());
        assertTrue(refused.text().contains("telefoonnummer"), refused.text());
    }

    private static long version(String identifier) {
        return Long.parseLong(text("select version from crm_party where identifier = '" + identifier + "'"));
    }

    private static String verify() throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = product.database().connect()) {
            VerifyAccessLog.verify(connection, null, new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String party(String identifier) {
        return Parties.id(product, identifier);
    }

    private static String text(String query) {
        return Parties.text(product, query);
    }

    private static void update(String sql, String id) throws SQLException {
        try (Connection connection = product.database().connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            assertEquals(1, statement.executeUpdate());
        }
    }
}
