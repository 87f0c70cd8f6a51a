package midoffice.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Screens;
import midoffice.ear.harness.Visitor;
import midoffice.ear.run.ParkingBackOffice;
import midoffice.ear.run.ParkingBackOffice.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One request from the website to the back office and back, in a real browser against the running product: search, form, dossier, task, work order, contact centre,
 * decision, letter; and a loose paving stone. Every station leaves a picture in {@code target/screens}.
 */
class RequestJourneyIT {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6}");

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
    void a_request_goes_to_the_back_office_and_back_over_soap() throws IOException {
        product.parking().behave(new ParkingBackOffice.Behaviour(1, Duration.ofSeconds(2), Duration.ofSeconds(1), Answer.SOAP));
        walk("An Peeters", true);
    }

    @Test
    void a_request_goes_to_the_back_office_and_back_over_rest() throws IOException {
        product.parking().behave(new ParkingBackOffice.Behaviour(1, Duration.ofSeconds(2), Duration.ofSeconds(1), Answer.REST));
        walk("An Peeters", false);
    }

    @Test
    void a_loose_paving_stone_reaches_the_road_point_and_my_page() {
        String stone = "Losliggende tegel voor de bakker " + System.nanoTime();
        try (BrowserContext citizen = context()) {
            Page page = citizen.newPage();
            signIn(page, "An Peeters", "/melden");
            assertThat(page).hasTitle(Pattern.compile("Iets melden.*"));
            Locator map = page.locator("#map");
            assertThat(map).isVisible();
            map.click();
            page.selectOption("select[name=category]", "losliggende-tegel");
            page.fill("[name=description]", stone);
            Screens.take(page, "60-report-filled");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Melding versturen")).click();
            assertThat(page.locator("h1")).containsText("Bedankt");
            Screens.take(page, "61-report-sent");
            page.navigate(product.url() + "/mijn");
            assertThat(page.locator("main")).containsText(stone);
        }
        try (BrowserContext official = context()) {
            Page page = official.newPage();
            signIn(page, "Sofie Wouters", "/intranet/meldingen.xhtml?punt=wegen");
            assertThat(page.locator("main, #content").first()).containsText(stone);
            Screens.take(page, "62-report-list");
        }
    }

    private void walk(String name, boolean pictures) throws IOException {
        try (BrowserContext citizen = context(); BrowserContext official = context(); BrowserContext agent = context()) {
            Page my = citizen.newPage();
            String number = request(my, name, pictures);
            Page desk = official.newPage();
            openDossier(desk, number, pictures);
            askBackOffice(desk, pictures);
            my.navigate(product.url() + "/mijn/dossiers/" + number);
            assertThat(my.locator("main")).containsText(number);
            picture(pictures, my, "30-my-dossier-running");
            callContactCentre(agent.newPage(), name, number, pictures);
            decide(desk, number, pictures);
            seeTheLetter(my, number, pictures);
        }
    }

    /** Stations 1 to 3: from the home page to one dossier, whatever the citizen clicks. */
    private String request(Page page, String name, boolean pictures) {
        page.navigate(product.url() + "/");
        assertThat(page.locator("main")).containsText("Leven en welzijn");
        for (String cluster : new String[] {"Wonen en ruimtelijke ordening", "Ondernemen en werken", "Vrije tijd", "Leefomgeving",
                "Onderwijs en opvoeding"}) {
            assertThat(page.locator("body")).containsText(cluster);
        }
        picture(pictures, page, "01-home");
        Locator search = page.locator("input[type=search]").first();
        search.fill("bewonerskrt");
        search.press("Enter");
        Locator found = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bewonersparkeerkaart")).first();
        assertThat(found).isVisible();
        picture(pictures, page, "02-search");
        found.click();
        assertThat(page.locator("h1")).hasText("Bewonersparkeerkaart");
        for (String heading : new String[] {"Wat is het", "Voor wie", "Voorwaarden", "Wat breng je mee", "Kostprijs", "Hoe lang duurt het",
                "Zo vraag je het aan"}) {
            assertThat(page.locator("main")).containsText(heading);
        }
        picture(pictures, page, "03-product");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aanvragen")).first().click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        picture(pictures, page, "04-login");
        chooseIdentity(page, name);

        long dossiers = product.count("select count(*) from dos_dossier");
        goThroughKnownData(page, pictures);
        page.fill("[name=licencePlate]", "1-ABC");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Volgende")).click();
        assertThat(page.locator("main")).containsText("Er klopt iets nog niet");
        picture(pictures, page, "06-form-errors");
        page.fill("[name=licencePlate]", "1-ABC-234");
        page.setInputFiles("[name=proof]", new FilePayload("leasecontract.pdf", "application/pdf", Visitor.PDF));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Volgende")).click();
        assertThat(page.locator("h1")).hasText("Kijk alles na");
        assertThat(page.locator("main")).containsText("1-ABC-234");
        picture(pictures, page, "07-form-summary");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanvraag versturen")).dblclick();
        assertThat(page.locator("h1")).hasText("We hebben je aanvraag");
        Matcher number = NUMBER.matcher(page.locator(".number").innerText());
        assertTrue(number.find(), page.locator("main").innerText());
        picture(pictures, page, "08-form-sent");
        page.reload();
        assertThat(page.locator(".number")).hasText(number.group());
        page.goBack();
        page.goForward();
        assertThat(page.locator(".number")).hasText(number.group());
        assertEquals(dossiers + 1, product.count("select count(*) from dos_dossier"), "one dossier after double click, reload and back");
        return number.group();
    }

    private void goThroughKnownData(Page page, boolean pictures) {
        assertThat(page.locator("main")).containsText("Dit weten we al");
        assertThat(page.locator("main")).containsText("Rijksregister");
        picture(pictures, page, "05-form-known-data");
        if (page.locator("[name=licencePlate]").count() == 0) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Volgende")).click();
        }
    }

    /** Station 4: the task in the work list, the answers and the proof. */
    private void openDossier(Page page, String number, boolean pictures) {
        signIn(page, "Lien Maes", "/intranet/werkvoorraad.xhtml");
        picture(pictures, page, "20-work-list");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)).click();
        assertThat(page.locator("h1")).containsText(number);
        assertThat(page.locator("body")).containsText("1-ABC-234");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem op")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Goedkeuren"))).isVisible();
        picture(pictures, page, "21-dossier");
    }

    private void askBackOffice(Page page, boolean pictures) {
        page.getByLabel("Vraag aan parkeerbeheer").fill("Heeft dit adres al een vergunning?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stel de vraag")).click();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!page.locator(".orders").innerText().contains("Geen andere vergunning")) {
            assertTrue(System.nanoTime() < end, "the back office's answer is on the dossier: " + page.locator(".orders").innerText());
            page.waitForTimeout(1000);
            page.reload();
        }
        picture(pictures, page, "22-back-office-answered");
    }

    /** Station 5: the agent finds the person, sees the dossier and registers the contact. */
    private void callContactCentre(Page page, String name, String number, boolean pictures) {
        signIn(page, "Tom Claes", "/intranet/contactcentrum.xhtml");
        page.getByLabel("Persoon of organisatie").fill(name);
        page.getByLabel("Persoon of organisatie").press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
        assertThat(page.locator("body")).containsText(number);
        page.getByLabel("Vraag in één zin").fill("Hoever staat mijn aanvraag?");
        page.getByLabel("Notities").fill("Stand van zaken uitgelegd.");
        picture(pictures, page, "31-contact-centre");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Registreer contact")).click();
        assertThat(page.locator("#notices, [role=status], [role=alert], .notice").first()).isVisible();
        picture(pictures, page, "32-contact-registered");
    }

    /** Station 6: approval. */
    private void decide(Page page, String number, boolean pictures) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Goedkeuren")).click();
        assertThat(page.locator("body")).containsText("Dit dossier is afgesloten");
        assertEquals(1, product.count("select count(*) from dos_dossier where number = ? and closed is not null", number));
        picture(pictures, page, "40-decided");
    }

    private void seeTheLetter(Page page, String number, boolean pictures) throws IOException {
        page.navigate(product.url() + "/mijn/dossiers/" + number);
        picture(pictures, page, "50-my-dossier-closed");
        Download letter = page.waitForDownload(() -> page.locator("main a[href*='/mijn/documenten/']")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("[Bb]eslissing"))).first().click());
        String content = Files.readString(letter.path(), StandardCharsets.ISO_8859_1);
        assertTrue(content.startsWith("%PDF-"), "a PDF");
        assertTrue(content.contains("pdfaid"), "says that it is PDF/A");
        page.navigate(product.url() + "/mijn");
        assertThat(page.locator("main")).containsText(number);
        Accessibility.check(page);
        picture(pictures, page, "51-my-page");
    }

    private static BrowserContext context() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("nl-BE").setViewportSize(1440, 900)
                .setAcceptDownloads(true));
    }

    private static void signIn(Page page, String name, String next) {
        page.navigate(product.url() + "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        chooseIdentity(page, name);
    }

    private static void chooseIdentity(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*" + name + ".*"))).first().click();
        page.waitForLoadState();
    }

    private static void picture(boolean wanted, Page page, String name) {
        if (wanted) {
            Screens.take(page, name);
        }
    }
}
