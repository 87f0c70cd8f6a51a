package midoffice.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Screens;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA on every public, citizen and intranet page, light and dark; the public path without JavaScript; small screens; page weight. */
class AccessibilityIT {

    private static final List<String> PUBLIC = List.of("/", "/zoeken?q=parkeren", "/zoeken?q=qqqq", "/producten", "/producten/bewonersparkeerkaart",
            "/clusters/wonen-en-ruimte", "/contact", "/toegankelijkheid", "/melden", "/melden/lijst", "/melden/cijfers", "/login", "/bestaat-niet");
    private static final List<String> CITIZEN = List.of("/mijn", "/mijn/gegevens", "/mijn/inzage", "/aanvraag/bewonersparkeerkaart");


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

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void public_pages_have_no_findings(ColorScheme scheme) {
        try (BrowserContext context = context(1440, scheme)) {
            Page page = context.newPage();
            for (String address : PUBLIC) {
                page.navigate(product.url() + address);
                Accessibility.check(page);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void citizens_pages_have_no_findings(ColorScheme scheme) {
        try (BrowserContext context = context(1440, scheme)) {
            Page page = context.newPage();
            signIn(page, "An Peeters", "/mijn");
            for (String address : CITIZEN) {
                page.navigate(product.url() + address);
                Accessibility.check(page);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, nl", "DARK, 1440, nl", "LIGHT, 768, nl", "DARK, 1440, fr"})
    void intranet_pages_have_no_findings(ColorScheme scheme, int width, String language) {
        Applicant citizen = new Applicant(product.url(), "Maria Peeters");
        citizen.send(citizen.fillIn("1-MPR-234"));
        Visitor stranger = new Visitor(product.url());
        Visitor.Answer form = stranger.get("/melden");
        stranger.submit(form, form.formWith("[name=description]"), Map.of("addressText", "Kerkstraat 12", "category", "losliggende-tegel",
                "description", "Er ligt een tegel los"), Map.of());
        String look = scheme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + language;
        checkIntranet("Lien Maes", scheme, width, language, look, List.of("mijn-dag", "producten", "zoeken.xhtml?q=Peeters", "dossiers", "werkvoorraad",
                "a[href*='dossier.xhtml']", "a[href*='persoon.xhtml']"));
        checkIntranet("Tom Claes", scheme, width, language, look, List.of("contactcentrum"));
        checkIntranet("Sofie Wouters", scheme, width, language, look, List.of("meldingen.xhtml?punt=wegen", "a[href*='melding.xhtml']"));
        checkIntranet("Karim Benali", scheme, width, language, look, List.of("outbox", "verzonden-mail", "kbo"));
        checkIntranet("Jan Goossens", scheme, width, language, look, List.of("typen-inlezen", "typen-overzetten"));
    }

    /** @param stations pages by name, or the selector of a link on the page before */
    private static void checkIntranet(String name, ColorScheme scheme, int width, String language, String look, List<String> stations) {
        try (BrowserContext context = context(width, scheme)) {
            Page page = context.newPage();
            page.navigate(product.url() + "/?lang=" + language);
            signIn(page, name, "/intranet/mijn-dag.xhtml");
            for (String station : stations) {
                if (station.startsWith("a[")) {
                    page.navigate(page.locator(station).first().evaluate("link => link.href").toString());
                } else {
                    page.navigate(product.url() + "/intranet/" + (station.contains(".") ? station : station + ".xhtml"));
                }
                String shown = page.url().replaceAll(".*/intranet/|\\.xhtml.*", "");
                Screens.take(page, "80-" + shown + "-" + look);
                assertEquals(language, page.locator("html").getAttribute("lang"), page.url());
                assertTrue(!page.content().contains("???"), page.url() + " misses a word in " + language);
                Accessibility.check(page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1440})
    void pages_fit_every_screen(int width) {
        try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            for (String address : PUBLIC) {
                page.navigate(product.url() + address);
                assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), address + " scrolls sideways at " + width);
            }
            page.navigate(product.url() + "/");
            Screens.take(page, "70-home-" + width);
        }
    }

    @Test
    void public_pages_are_light() {
        for (String address : List.of("/", "/producten/bewonersparkeerkaart", "/producten")) {
            try (BrowserContext context = context(1440, ColorScheme.LIGHT)) {
                Page page = context.newPage();
                AtomicLong bytes = new AtomicLong();
                page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
                page.navigate(product.url() + address);
                page.waitForTimeout(300);
                System.out.println(address + ": " + bytes.get() / 1000 + " kB transferred");
                assertTrue(bytes.get() < 120_000, address + " weighs " + bytes.get() + " bytes");
            }
        }
    }

    @Test
    void the_whole_path_works_without_javascript_and_by_keyboard() {
        try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("nl-BE").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(product.url() + "/");
            page.locator("input[type=search]").first().focus();
            page.keyboard().type("bewonerskrt");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bewonersparkeerkaart")).first().press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aanvragen")).first().press("Enter");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*Noor Vandenbroucke.*"))).press("Enter");
            page.waitForLoadState();
            if (page.locator("[name=licencePlate]").count() == 0) {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Volgende")).press("Enter");
            }
            page.locator("[name=licencePlate]").fill("1-DEF-567");
            page.setInputFiles("[name=proof]", new FilePayload("bewijs.pdf", "application/pdf", Visitor.PDF));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Volgende")).press("Enter");
            assertThat(page.locator("h1")).hasText("Kijk alles na");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanvraag versturen")).press("Enter");
            assertThat(page.locator("h1")).hasText("We hebben je aanvraag");

            page.navigate(product.url() + "/melden");
            page.fill("[name=addressText]", "Kerkstraat 12");
            page.selectOption("select[name=category]", "losliggende-tegel");
            page.fill("[name=description]", "Zonder JavaScript gemeld");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Melding versturen")).press("Enter");
            assertThat(page.locator("h1")).containsText("Bedankt");
        }
    }

    @Test
    void every_page_speaks_three_languages() {
        try (BrowserContext context = context(1440, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            for (String language : List.of("nl", "en", "fr")) {
                for (String address : List.of("/", "/producten/bewonersparkeerkaart", "/melden", "/contact")) {
                    Response response = page.navigate(product.url() + address + "?lang=" + language);
                    assertEquals(200, response.status(), address);
                    assertEquals(language, page.locator("html").getAttribute("lang"), address);
                    assertTrue(!page.content().contains("???"), address + " misses a word in " + language);
                }
                Screens.take(page, "71-contact-" + language);
            }
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("nl-BE").setViewportSize(width, 900).setColorScheme(scheme));
    }

    private static void signIn(Page page, String name, String next) {
        page.navigate(product.url() + "/login?next=" + next);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*" + name + ".*"))).first().click();
        page.waitForLoadState();
    }
}
