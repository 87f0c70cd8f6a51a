package midoffice.ear.crm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Staff;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A newsletter from consent to withdrawal, in a browser and (by its links and forms) without one, and what must never happen on the way. */
class NewsletterIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/nieuwsbrieven/(bevestigen|uitschrijven)/[A-Za-z0-9_-]{43}");
    private static final String CONSENTS = "select count(*) from crm_newsletter_consent where mailbox = ?";
    private static final String WITHDRAWN = "select count(*) from crm_newsletter_withdrawal w join crm_newsletter_consent c on c.id = w.consent_id where c.mailbox = ?";
    private static final String MAILS = "select count(*) from chn_sent_mail where recipient = ? and subject = ?";

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
    void from_consent_to_unsubscribe() {
        String mailbox = "lezer@example.org";
        try (BrowserContext reader = browser(); BrowserContext desk = browser()) {
            Page page = reader.newPage();
            page.navigate(product.url() + "/nieuwsbrieven");
            Accessibility.check(page);
            page.locator("#f-mailbox").fill("geen adres");
            button(page, "Vraag de link");
            assertThat(page.locator("#error-summary")).containsText("Kies ten minste een nieuwsbrief");
            Accessibility.check(page);
            page.locator("#n-werken").check();
            button(page, "Vraag de link");
            assertThat(page.locator("#error-summary")).containsText("e-mailadres");
            page.locator("#f-mailbox").fill(mailbox.toUpperCase());
            button(page, "Vraag de link");
            assertThat(page.locator(".notice-success")).containsText("Gevraagd");

            String confirm = link(mailbox, "Bevestig je inschrijving: Werken in je buurt");
            assertEquals(0, product.count("select count(*) from crm_newsletter_request where instr(?, token_hash) > 0", confirm), "only a hash is kept");
            new Visitor(product.url()).get(confirm);
            assertEquals(0, product.count(CONSENTS, mailbox), "following a link is no consent");
            page.navigate(confirm);
            Accessibility.check(page);
            button(page, "Ja, ik schrijf mij in");
            assertThat(page.locator("h1")).containsText("Je bent ingeschreven");
            Accessibility.check(page);
            assertEquals(1, product.count(CONSENTS + " and door = 'site' and proof = 'link' and wording like '%Werken in je buurt%'"
                    + " and wording_version <> '' and requested < given", mailbox));

            Page intranet = desk.newPage();
            intranet.navigate(product.url() + "/login?next=/intranet/nieuwsbrieven.xhtml");
            intranet.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*Lien Maes.*"))).first().click();
            intranet.waitForLoadState();
            Accessibility.check(intranet);
            assertThat(intranet.locator("table")).not().containsText("Bibnieuws");
            intranet.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Werken in je buurt")).click();
            intranet.locator("[id='write:subject']").fill("Lindendreef open");
            intranet.locator("[id='write:body']").fill("# Vanaf maandag\n\nDe **Lindendreef** <script>alert(1)</script> ligt open.\n\n- [Kaart](https://example.org/kaart)");
            intranet.locator("[id='write:do']").click();
            assertThat(intranet.locator(".notice--0")).containsText("bewaard");
            Accessibility.check(intranet);
            assertThat(intranet.locator(".mail-preview strong")).hasText("Lindendreef");
            assertThat(intranet.locator(".mail-preview")).containsText("<script>alert(1)</script>");
            intranet.locator("[id='test:mailbox']").fill("lien@example.org");
            intranet.locator("[id='test:do']").click();
            assertThat(intranet.locator(".notice--0")).containsText("proefmail");
            assertEquals(1, product.count(MAILS, "lien@example.org", "[TEST] Lindendreef open"));
            intranet.locator("[id='send:do']").click();
            assertThat(intranet.locator(".notice--0")).containsText("wordt verstuurd");
            Accessibility.check(intranet);

            String leave = link(mailbox, "Lindendreef open");
            new Visitor(product.url()).get(leave);
            assertEquals(0, product.count(WITHDRAWN, mailbox), "following a link withdraws nothing");
            page.navigate(leave);
            Accessibility.check(page);
            button(page, "Schrijf mij uit");
            assertThat(page.locator(".notice-success")).containsText("uitgeschreven");
            Accessibility.check(page);
            assertEquals(1, product.count(WITHDRAWN + " and w.issue_id is not null", mailbox));
            page.navigate(confirm);
            assertThat(page.locator("h1")).containsText("Je bent ingeschreven");
            assertEquals(1, product.count(CONSENTS, mailbox), "the used link consents to nothing more");
            intranet.reload();
            assertThat(intranet.locator("tr", new Page.LocatorOptions().setHasText("Uitgeschreven na dit nummer"))).containsText("1");
        }
    }

    @Test
    void one_click_needs_no_login_no_cookie_and_no_person() throws Exception {
        subscribe("een.klik@example.org", "werken");
        send("Een klik");
        String leave = link("een.klik@example.org", "Een klik");
        assertEquals(200, oneClick(leave).statusCode());
        assertEquals(200, oneClick(leave).statusCode(), "twice is as good as once");
        assertEquals(1, product.count(WITHDRAWN + " and w.door = 'one-click'", "een.klik@example.org"));
        String forged = leave.substring(0, leave.length() - 43) + "A".repeat(43);
        assertEquals(404, oneClick(forged).statusCode());
        assertEquals(404, oneClick(leave + "'--").statusCode());
        send("Na de klik");
        assertEquals(0, product.count(MAILS, "een.klik@example.org", "Na de klik"));
    }

    @Test
    void nobody_is_mailed_twice_after_a_restart_in_the_middle() {
        for (String name : new String[] {"voor", "tijdens", "erna"}) {
            subscribe(name + "@herstart.example.org", "werken");
        }
        send("Herstart");
        String of = " where r.issue_id in (select id from crm_newsletter_issue where subject = 'Herstart') and r.mailbox = ";
        // as a server leaves it that stops between two mails: one in hand, one not begun
        update("update crm_newsletter_recipient r set r.state = 'IN_HAND', r.handled = null, r.due = '2026-01-01'" + of + "'tijdens@herstart.example.org'");
        update("delete from chn_sent_mail where subject = 'Herstart' and recipient = 'erna@herstart.example.org'");
        update("update crm_newsletter_recipient r set r.state = 'WAITING', r.handled = null, r.due = '2026-01-01'" + of + "'erna@herstart.example.org'");
        update("update crm_newsletter_issue set state = 'SENDING' where subject = 'Herstart'");
        await("select count(*) from crm_newsletter_issue where subject = 'Herstart' and state = 'SENT'");
        for (String name : new String[] {"voor", "tijdens", "erna"}) {
            assertEquals(1, product.count(MAILS, name + "@herstart.example.org", "Herstart"), name);
        }
        assertEquals(1, product.count("select count(*) from crm_newsletter_recipient r" + of + "'tijdens@herstart.example.org' and r.state = 'UNSURE'"));
    }

    @Test
    void no_answer_tells_whether_a_mailbox_is_known_and_nobody_is_flooded() {
        subscribe("bekend@example.org", "bibliotheek");
        String unknown = ask("onbekend@example.org", "bibliotheek").text();
        for (int i = 0; i < 6; i++) {
            assertEquals(unknown, ask("bekend@example.org", "bibliotheek").text());
        }
        assertEquals(3, product.count("select count(*) from crm_newsletter_request where mailbox = 'bekend@example.org'"));
        Visitor visitor = new Visitor(product.url());
        assertEquals(404, visitor.get("/nieuwsbrieven/bevestigen/" + "x".repeat(43)).status());
        assertEquals(404, visitor.get("/nieuwsbrieven/uitschrijven/kort").status());
        assertEquals(404, ask("bekend@example.org", "bestaat-niet").status());
        assertEquals(400, ask("a".repeat(500) + "@example.org", "bibliotheek").status());
    }

    @Test
    void a_citizen_chooses_on_my_page_and_confirms_a_new_mailbox() {
        try (BrowserContext context = browser()) {
            Page mine = context.newPage();
            mine.navigate(product.url() + "/login?next=/mijn/nieuwsbrieven");
            mine.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*Noor Vandenbroucke.*"))).first().click();
            mine.waitForLoadState();
            Accessibility.check(mine);
            mine.locator("#f-bibliotheek").fill("noor.nieuw@example.org");
            button(mine, "Ja, schrijf mij in Bibnieuws");
            assertThat(mine.locator(".notice-success")).containsText("link");
            assertEquals(0, product.count(CONSENTS, "noor.nieuw@example.org"));
            mine.navigate(link("noor.nieuw@example.org", "Bevestig je inschrijving: Bibnieuws"));
            button(mine, "Ja, ik schrijf mij in");
            mine.navigate(product.url() + "/mijn/nieuwsbrieven");
            assertThat(mine.locator("body")).containsText("noor.nieuw@example.org");
            Accessibility.check(mine);
            assertEquals(1, product.count(CONSENTS + " and party_id is not null and door = 'my-page'", "noor.nieuw@example.org"));
            button(mine, "Schrijf mij uit Bibnieuws");
            assertThat(mine.locator(".notice-success")).containsText("uitgeschreven");
            mine.locator("#f-bibliotheek").fill("noor.nieuw@example.org");
            button(mine, "Ja, schrijf mij in Bibnieuws");
            assertThat(mine.locator(".notice-success")).containsText("Je bent ingeschreven");
        }
        String party = "/intranet/persoon.xhtml?id=" + Parties.id(product, "96013095472");
        String seen = Staff.visitor(product, "Lien Maes").get(party).text();
        assertTrue(seen.contains("Nieuwsbrieven") && seen.contains("noor.nieuw@example.org"), seen);
        String withheld = Staff.visitor(product, "Nadia Chaouch").get(party).text();
        assertFalse(withheld.contains("noor.nieuw@example.org"), "a unit without a role for contact data: " + withheld);
    }

    @Test
    void only_the_unit_that_owns_it_sees_it_and_two_sends_make_one() {
        subscribe("twee@example.org", "werken");
        Visitor official = Staff.visitor(product, "Lien Maes");
        Visitor.Answer draft = draft(official, "Twee keer");
        String nr = draft.address().getQuery();
        assertEquals(404, Staff.visitor(product, "Stijn Callewaert").get("/intranet/nieuwsbrieven.xhtml?" + nr).status());
        assertEquals(403, Staff.visitor(product, "Bart Hermans").get("/intranet/nieuwsbrieven.xhtml").status());
        Visitor.Answer first = official.submit(draft, draft.formWith("[id='send:do']"), Map.of("send:do", "x"), Map.of());
        Visitor.Answer second = official.submit(draft, draft.formWith("[id='send:do']"), Map.of("send:do", "x"), Map.of());
        assertTrue(first.text().contains("wordt verstuurd"), first.text());
        assertTrue(second.text().contains("al verstuurd"), second.text());
        await("select count(*) from crm_newsletter_issue where subject = 'Twee keer' and state = 'SENT'");
        assertEquals(1, product.count(MAILS, "twee@example.org", "Twee keer"));

        Visitor sports = Staff.visitor(product, "Stijn Callewaert");
        Visitor.Answer list = sports.get("/intranet/nieuwsbrieven.xhtml");
        Visitor.Answer open = sports.get(list.page().select("a:contains(Bibnieuws)").attr("abs:href"));
        Visitor.Answer refused = sports.submit(open, open.formWith("[id='write:do']"), Map.of("write:subject", "Buurt", "write:body", "Dag", "write:places", "9099",
                "write:do", "x"), Map.of());
        assertTrue(refused.text().contains("niet kiezen op dit soort gegevens"), refused.text());
        Visitor.Answer tooLong = sports.submit(open, open.formWith("[id='write:do']"), Map.of("write:subject", "x".repeat(500), "write:body", "Dag",
                "write:ageFrom", "oud", "write:do", "x"), Map.of());
        assertEquals(200, tooLong.status());
        assertTrue(tooLong.text().contains("leeftijden"), tooLong.text());
        assertFalse(tooLong.text().contains("bewaard"));
    }

    private static void send(String subject) {
        Visitor official = Staff.visitor(product, "Lien Maes");
        Visitor.Answer draft = draft(official, subject);
        official.submit(draft, draft.formWith("[id='send:do']"), Map.of("send:do", "x"), Map.of());
        await("select count(*) from crm_newsletter_issue where subject = '" + subject + "' and state = 'SENT'");
    }

    private static Visitor.Answer draft(Visitor official, String subject) {
        Visitor.Answer list = official.get("/intranet/nieuwsbrieven.xhtml");
        Visitor.Answer open = official.get(list.page().select("a:contains(Werken in je buurt)").attr("abs:href"));
        Visitor.Answer draft = official.submit(open, open.formWith("[id='write:do']"), Map.of("write:subject", subject, "write:body", "Dag", "write:do", "x"), Map.of());
        assertTrue(draft.text().contains("bewaard"), draft.text());
        return draft;
    }

    private static Visitor.Answer ask(String mailbox, String newsletter) {
        Visitor visitor = new Visitor(product.url());
        Visitor.Answer form = visitor.get("/nieuwsbrieven");
        return visitor.submit(form, form.formWith("#f-mailbox"), Map.of("newsletter", newsletter, "mailbox", mailbox), Map.of());
    }

    private static void subscribe(String mailbox, String newsletter) {
        assertEquals(200, ask(mailbox, newsletter).status());
        Visitor visitor = new Visitor(product.url());
        Visitor.Answer confirm = visitor.get(link(mailbox, null));
        Visitor.Answer done = visitor.submit(confirm, confirm.formWith("[action^=/nieuwsbrieven/bevestigen], button:contains(schrijf)"), Map.of(), Map.of());
        assertTrue(done.text().contains("Je bent ingeschreven"), done.text());
    }

    /** @return the link in the last mail to that mailbox; waits until it is there */
    private static String link(String mailbox, String subject) {
        String where = " from chn_sent_mail where recipient = '" + mailbox + "'" + (subject == null ? "" : " and subject = '" + subject + "'");
        await("select count(*)" + where);
        Matcher link = LINK.matcher(text("select body_text" + where + " order by handled desc limit 1"));
        assertTrue(link.find(), "a link in the mail to " + mailbox);
        return link.group();
    }

    private static HttpResponse<String> oneClick(String link) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(link.replace("'", "%27")))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void await(String count) {
        for (int i = 0; i < 240 && product.count(count) == 0; i++) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        assertTrue(product.count(count) > 0, count);
    }

    private static String text(String query) {
        try (Connection connection = product.database().connect(); PreparedStatement asked = connection.prepareStatement(query);
                ResultSet row = asked.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static void update(String statement) {
        try (Connection connection = product.database().connect(); PreparedStatement asked = connection.prepareStatement(statement)) {
            assertTrue(asked.executeUpdate() > 0, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
        page.waitForLoadState();
    }

    private static BrowserContext browser() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("nl-BE"));
    }
}
