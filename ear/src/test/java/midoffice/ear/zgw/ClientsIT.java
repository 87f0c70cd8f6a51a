package midoffice.ear.zgw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Screens;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients of the ZGW APIs as an administrator keeps them: secret, rights, change of secret, block; and who may not. */
class ClientsIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ALL = "/zaken/api/v1/zaken";
    private static final String PERMITS = "vergunningen-" + UUID.randomUUID().toString().substring(0, 8);

    private static RunningProduct product;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_client_comes_in_with_the_secret_of_the_page_changes_it_and_is_blocked() throws IOException {
        RegisterTypes types = RegisterTypes.published(RegisterClient.demo(product.url()));
        try (BrowserContext context = context(1440, ColorScheme.LIGHT)) {
            Page page = administrator(context);
            String first = add(page, PERMITS);
            RegisterClient old = client(PERMITS, first);
            assertEquals(403, old.get(ALL).status(), "no rights yet");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Geef " + PERMITS + " rechten")).click();
            give(page, types);
            assertEquals(200, old.get(ALL).status());
            assertEquals(0, old.get(ALL).json().getInt("count"));
            assertEquals(403, old.get("/besluiten/api/v1/besluiten").status(), "only what was given");

            String second = renew(page, "30");
            RegisterClient renewed = client(PERMITS, second);
            within(() -> renewed.get(ALL).status() == 200, "the new secret works");
            assertEquals(200, old.get(ALL).status(), "the former one still works");
            assertThat(page.locator("#geheimen ~ table tbody tr")).hasCount(2);

            String third = renew(page, "0");
            RegisterClient last = client(PERMITS, third);
            within(() -> last.get(ALL).status() == 200, "the newest secret works");
            within(() -> old.get(ALL).status() == 403 && renewed.get(ALL).status() == 403, "former ones do not");
            assertEquals("jwt-invalid", old.get(ALL).json().getString("code"));

            block(page, "block", "Vermoeden van misbruik");
            within(() -> last.get(ALL).status() == 403, "blocked");
            RegisterClient.Answer refused = last.get(ALL);
            assertEquals("client-blocked", refused.json().getString("code"), refused.body());
            assertEquals(403, refused.json().getInt("status"));
            assertTrue(refused.raw().headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
            Screens.take(page, "90-client-blocked");
            block(page, "unblock", "Loos alarm");
            within(() -> last.get(ALL).status() == 200, "let in again");

            for (String act : List.of("toegevoegd, met een eerste geheim", "rechten gegeven", "nieuw geheim gemaakt", "geblokkeerd",
                    "weer binnengelaten", "Vermoeden van misbruik", "Karim Benali")) {
                assertThat(page.locator("section[aria-labelledby=log]")).containsText(act);
            }
            nothingKeeps(List.of(first, second, third), page);
        }
    }

    /** A secret stands in one answer; the database, the log and the page later do not have it. */
    private static void nothingKeeps(List<String> secrets, Page page) throws IOException {
        page.reload();
        String log = Files.readString(product.server().log());
        for (String secret : secrets) {
            assertFalse(page.content().contains(secret));
            assertFalse(log.contains(secret));
            assertEquals(0, product.count("SELECT COUNT(*) FROM crm_signing_secret WHERE INSTR(sealed, ?) > 0", secret.getBytes()));
        }
        assertTrue(product.count("SELECT COUNT(*) FROM crm_signing_client WHERE client_id = ? AND last_used IS NOT NULL", PERMITS) == 1);
    }

    @Test
    void rights_are_changed_taken_back_and_explained() {
        RegisterTypes types = RegisterTypes.published(RegisterClient.demo(product.url()));
        try (BrowserContext context = context(1440, ColorScheme.LIGHT)) {
            Page page = administrator(context);
            RegisterClient client = client("rechten", add(page, "rechten"));
            page.navigate(product.url() + "/intranet/client.xhtml?client=rechten");
            give(page, types);
            assertEquals(200, client.get(ALL).status());

            // the only rights cannot be taken: an application without rights does not exist
            page.locator("[id='change:reason']").fill("Te veel");
            page.locator("[id='change:groups:0:take']").click();
            assertThat(page.locator("#notices")).containsText("Een applicatie zonder rechten bestaat niet");
            assertEquals(200, client.get(ALL).status());

            page.locator("[id='change:reason']").fill("Mag alles");
            page.locator("[id='change:all']").click();
            assertThat(page.locator("#notices")).containsText("rechten mag nu alles");
            assertEquals(200, client.get("/besluiten/api/v1/besluiten").status());

            page.navigate(product.url() + "/intranet/client.xhtml?client=rechten&deel=DECISIONS");
            page.getByLabel("besluiten lezen").check();
            page.locator("[id='give:reason']").fill("Zonder type");
            page.locator("[id='give:do']").click();
            assertThat(page.locator("#notices")).containsText("Types: vul dit in.");
            assertEquals(200, client.get(ALL).status(), "nothing changed");

            page.locator("[id='change:reason']").fill("Contract beëindigd");
            page.locator("[id='change:leave']").click();
            assertThat(page.locator("#notices")).containsText("heeft geen applicatie meer");
            assertEquals(403, client.get(ALL).status());
        }
    }

    @Test
    void mistakes_are_told_and_change_nothing() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT)) {
            Page page = administrator(context);
            String secret = add(page, "dubbel");
            fill(page, "dubbel", "Nog eens", "Vergissing");
            assertThat(page.locator("#notices")).containsText("Er is al een client met dit kenmerk.");
            fill(page, "met spatie", "Fout", "Vergissing");
            assertThat(page.locator("#notices")).containsText("gebruik letters, cijfers");
            fill(page, "zonder-reden", "Fout", "");
            assertThat(page.locator("#notices")).containsText("Reden: vul dit in.");
            assertEquals(0, product.count("SELECT COUNT(*) FROM crm_signing_client WHERE client_id IN ('met spatie', 'zonder-reden')"));

            // two windows: the second does not see what the first did, so it is refused
            Page other = context.newPage();
            other.navigate(product.url() + "/intranet/client.xhtml?client=dubbel");
            page.navigate(product.url() + "/intranet/client.xhtml?client=dubbel");
            renew(page, "30");
            other.locator("[id='renew:reason']").fill("Ook ik");
            other.locator("[id='renew:do']").click();
            assertThat(other.locator("#notices")).containsText("intussen gewijzigd");
            assertThat(other.locator("#secret")).hasCount(0);
            assertEquals(2, product.count("SELECT COUNT(*) FROM crm_signing_secret WHERE client_id = 'dubbel'"));
            other.navigate(product.url() + "/intranet/client.xhtml?client=dubbel");
            other.locator("[id='renew:overlap']").fill("91");
            other.locator("[id='renew:reason']").fill("Te lang");
            other.locator("[id='renew:do']").click();
            assertThat(other.locator("#notices")).containsText("0 tot 90");
            assertEquals(200, page.navigate(product.url() + "/intranet/client.xhtml?client=dubbel").status());
            assertFalse(page.content().contains(secret));
        }
    }

    @Test
    void what_the_configuration_gives_goes_first_and_the_page_says_so() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT)) {
            Page page = administrator(context);
            String kept = add(page, "walker");
            RegisterClient configured = client("walker", "secret-of-the-rights-walk-secret-of-the-rights-walk");
            assertEquals("permission_denied", configured.get(ALL).json().getString("code"), "a good token without rights");
            assertEquals("jwt-invalid", client("walker", kept).get(ALL).json().getString("code"));
            page.navigate(product.url() + "/intranet/client.xhtml?client=walker");
            assertThat(page.locator("main")).containsText("Het geheim van deze client komt uit de configuratie");
            assertThat(page.locator("main")).containsText("telt niet zolang de configuratie");
            page.navigate(product.url() + "/intranet/client.xhtml?client=demo");
            assertThat(page.locator("[id='renew:do']")).hasCount(0);
        }
    }

    @Test
    void nobody_else_gets_in_or_sees_anything() {
        for (String name : List.of("Lien Maes", "Tom Claes")) {
            Visitor visitor = new Visitor(product.url());
            assertEquals(403, visitor.signInAs(name, "/intranet/clients.xhtml").status(), name);
            assertEquals(403, visitor.get("/intranet/client.xhtml?client=demo").status(), name);
        }
        Visitor administrator = new Visitor(product.url());
        assertEquals(200, administrator.signInAs("Karim Benali", "/intranet/clients.xhtml").status());
        assertEquals(404, administrator.get("/intranet/client.xhtml?client=bestaat-niet").status());
        assertEquals(404, administrator.get("/intranet/client.xhtml").status());
    }

    @Test
    void the_pages_are_for_everybody_to_use() {
        look(ColorScheme.LIGHT, 1440, "nl");
        look(ColorScheme.DARK, 768, "fr");
        look(ColorScheme.LIGHT, 320, "en");
    }

    private static void look(ColorScheme scheme, int width, String language) {
        try (BrowserContext context = context(width, scheme)) {
            Page page = administrator(context);
            for (String address : List.of("clients.xhtml", "client.xhtml?client=demo&deel=DOCUMENTS", "outbox.xhtml?staat=delivered")) {
                page.navigate(product.url() + "/intranet/" + address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                assertFalse(page.content().contains("???"), address + " misses a word in " + language);
                Accessibility.check(page);
                Screens.take(page, "91-" + address.replaceAll("\\.xhtml.*", "") + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width
                        + "-" + language);
            }
        }
    }

    private static RegisterClient client(String id, String secret) {
        return new RegisterClient(product.url(), id, secret);
    }

    /** @return the secret that the page shows */
    private static String add(Page page, String id) {
        page.navigate(product.url() + "/intranet/clients.xhtml");
        Response answer = page.waitForResponse(r -> r.request().method().equals("POST"), () -> fill(page, id, "Leverancier " + id, "Contract 2026-12"));
        assertEquals("no-store", answer.headers().get("cache-control"));
        String secret = page.locator("#secret").textContent().strip();
        assertTrue(secret.matches("[A-Za-z0-9_-]{43}"), secret);
        return secret;
    }

    private static void fill(Page page, String id, String name, String reason) {
        page.locator("[id='add:id']").fill(id);
        page.locator("[id='add:name']").fill(name);
        page.locator("[id='add:reason']").fill(reason);
        page.locator("[id='add:do']").click();
        page.waitForLoadState();
    }

    private static void give(Page page, RegisterTypes types) {
        String type = types.type().substring(types.type().lastIndexOf('/') + 1);
        page.getByLabel("dossiers lezen").check();
        page.locator("input[value='" + type + "']").check();
        page.locator("[id='give:reason']").fill("Contract 2026-12");
        page.locator("[id='give:do']").click();
        assertThat(page.locator("#notices")).containsText("De rechten zijn gegeven.");
        assertThat(page.locator("section[aria-labelledby=rechten]")).containsText("tot en met dossiervertrouwelijk");
    }

    private static String renew(Page page, String days) {
        page.locator("[id='renew:overlap']").fill(days);
        page.locator("[id='renew:reason']").fill("Jaarlijkse wissel");
        page.locator("[id='renew:do']").click();
        page.waitForLoadState();
        return page.locator("#secret").textContent().strip();
    }

    private static void block(Page page, String button, String reason) {
        page.navigate(product.url() + "/intranet/client.xhtml?client=" + PERMITS);
        page.locator("[id='block:reason']").fill(reason);
        page.locator("[id='block:" + button + "']").click();
        page.waitForLoadState();
    }

    private static void within(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what + " within " + SOON);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("nl-BE").setViewportSize(width, 900).setColorScheme(scheme));
    }

    private static Page administrator(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(product.url() + "/login?next=/intranet/clients.xhtml");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*Karim Benali.*"))).first().click();
        page.waitForLoadState();
        return page;
    }
}
