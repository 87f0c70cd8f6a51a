package midoffice.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Screens;
import midoffice.ear.harness.Staff;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.Test;

/** A report's words reach the public only after an official checked them, and go away again when they are taken back. */
class PublicReportsIT {

    @Test
    void an_official_decides_what_the_public_reads() {
        RunningProduct product = RunningProduct.shared();
        Visitor citizen = new Visitor(product.url());
        Visitor.Answer form = citizen.get("/melden");
        String secret = "bij mevrouw Naamloos " + System.nanoTime();
        citizen.submit(form, form.formWith("[name=description]"), Map.of("addressText", "Veerdam 4, " + secret, "category", "verkeersbord",
                "description", "Bord omgereden " + secret), Map.of());
        assertFalse(citizen.get("/melden/lijst?soort=verkeersbord").text().contains("mevrouw"));

        try (Chromium chromium = new Chromium(); BrowserContext desk = Staff.desk(chromium);
                BrowserContext dark = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr-BE").setViewportSize(320, 800)
                        .setColorScheme(ColorScheme.DARK))) {
            Page page = Staff.page(product, desk, "Sofie Wouters", "/intranet/meldingen.xhtml?punt=wegen");
            page.locator("tr", new Page.LocatorOptions().setHasText(secret)).locator("a.open").first().click();
            page.locator("#publish\\:text").fill("Bord omgereden");
            Accessibility.check(page);
            Screens.take(page, "90-report-publish");
            page.locator("#publish\\:send").click();
            assertThat(page.locator("main")).containsText("nagekeken en openbaar");
            assertTrue(citizen.get("/melden/lijst?soort=verkeersbord").text().contains("Bord omgereden"));
            for (String address : List.of("/melden/lijst?soort=verkeersbord", "/melden/open-data.csv", "/melden/open-data.geojson", "/open311/v2/requests.json")) {
                String shown = new String(citizen.get(address).raw().body(), StandardCharsets.UTF_8);
                assertFalse(shown.contains("Naamloos"), () -> "the typed address at " + address + ": " + shown);
            }

            page.locator("#publish\\:text").fill("");
            page.locator("#publish\\:send").click();
            assertThat(page.locator("main")).containsText("niet meer openbaar");
            assertFalse(citizen.get("/melden/lijst?soort=verkeersbord").text().contains("omgereden"));

            Page list = dark.newPage();
            list.navigate(product.url() + "/melden/lijst?lang=fr");
            Accessibility.check(list);
            Screens.take(list, "91-report-list-320-dark-fr");
            Page wide = desk.newPage();
            wide.navigate(product.url() + "/melden/lijst?lang=nl");
            Accessibility.check(wide);
            Screens.take(wide, "92-report-list-1440");
            wide.navigate(product.url() + "/melden/cijfers");
            Accessibility.check(wide);
            Screens.take(wide, "93-report-figures");
        }
    }
}
