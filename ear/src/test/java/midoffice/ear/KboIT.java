package midoffice.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Screens;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.Test;

/** The open data of the Crossroads Bank from a file in the browser to an enterprise on the screen, through the server's transactions and clock. */
class KboIT {

    private static final List<String> TABLES = List.of("enterprise", "establishment", "branch", "denomination", "address", "contact", "activity", "code");
    private static final Map<String, String> HEADERS = Map.of(
            "enterprise", "EnterpriseNumber,Status,JuridicalSituation,TypeOfEnterprise,JuridicalForm,JuridicalFormCAC,StartDate",
            "establishment", "EstablishmentNumber,StartDate,EnterpriseNumber", "branch", "Id,StartDate,EnterpriseNumber",
            "denomination", "EntityNumber,Language,TypeOfDenomination,Denomination",
            "address", "EntityNumber,TypeOfAddress,CountryNL,CountryFR,Zipcode,MunicipalityNL,MunicipalityFR,StreetNL,StreetFR,HouseNumber,Box,"
                    + "ExtraAddressInfo,DateStrikingOff",
            "contact", "EntityNumber,EntityContact,ContactType,Value", "activity", "EntityNumber,ActivityGroup,NaceVersion,NaceCode,Classification",
            "code", "Category,Code,Language,Description");

    private final RunningProduct product = RunningProduct.shared();

    @Test
    void an_administrator_loads_a_file_and_an_update_and_everybody_finds_the_enterprise() throws IOException {
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("nl-BE"))) {
            Page page = context.newPage();
            page.navigate(product.url() + "/login?next=/intranet/kbo.xhtml");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden als Karim Benali")).click();
            page.waitForURL(product.url() + "/intranet/kbo.xhtml");
            assertThat(page.locator("main")).containsText("nog leeg");
            both(page, "kbo-empty");

            byte[] whole = full();
            send(page, "half.zip", java.util.Arrays.copyOf(whole, whole.length / 2));
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("niet volledig");
            send(page, "update.zip", update());
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("eerst een volledig bestand");
            send(page, "vol.zip", whole);
            done(page);
            assertThat(page.locator("main")).containsText("De controlecijfers kloppen niet");
            both(page, "kbo-done");
            send(page, "update.zip", update(), product.url() + "/intranet/kbo.xhtml");
            done(page);
            send(page, "update.zip", update(), product.url() + "/intranet/kbo.xhtml");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("al toegepast");

            page.locator("#zoek").fill("waterm vereniging");
            page.locator("form.search-all button").click();
            assertThat(page.locator("main")).containsText("Gevonden: 1");
            both(page, "kbo-hits");
            page.locator("a.open").first().click();
            assertThat(page.locator("#onderneming")).containsText("Vereniging Watermuis");
            assertThat(page.locator("main")).containsText("Naamloze vennootschap");
            assertThat(page.locator("main")).containsText("Panhuisstraat 1, 9070 Destelbergen");
            both(page, "kbo-enterprise");
            page.navigate(product.url() + "/intranet/kbo.xhtml?zoek=0200.065.766");
            assertThat(page.locator("main")).containsText("geen geldig ondernemings- of vestigingsnummer");
        }
        assertEquals(1, product.count("select count(*) from crm_kbo_load where state = 'DONE' and kind = 'UPDATE'"));

        Visitor official = new Visitor(product.url());
        Visitor.Answer found = official.signInAs("Lien Maes", "/intranet/kbo.xhtml?zoek=0200065765");
        assertEquals(200, found.status());
        assertTrue(found.text().contains("Vereniging Watermuis"), found.text());
        assertTrue(found.page().select("#bestand").isEmpty(), "who may not load is not offered it");
        assertEquals(403, official.get("/intranet/kbo-verslag.csv?id=01a21f84-0465-7559-8780-b1c5708a364d").status());
        Visitor analyst = new Visitor(product.url());
        assertEquals(403, analyst.signInAs("Jan Goossens", "/intranet/kbo.xhtml").status());
        Visitor keeper = new Visitor(product.url());
        Visitor.Answer list = keeper.signInAs("Karim Benali", "/intranet/kbo.xhtml");
        String load = list.page().select("a[href*=kbo.xhtml?id=]").last().attr("href").replaceAll(".*id=", "");
        String report = new String(keeper.get("/intranet/kbo-verslag.csv?id=" + load).raw().body(), StandardCharsets.UTF_8);
        assertTrue(report.contains("enterprise.csv;3;Geweigerd;De controlecijfers kloppen niet.;EnterpriseNumber;\"0200.065.766,AC"), report);
        assertEquals(404, keeper.get("/intranet/kbo-verslag.csv?id=x").status());
        assertEquals(404, keeper.get("/intranet/kbo.xhtml?id=x").status());
    }

    private void send(Page page, String name, byte[] content) {
        send(page, name, content, page.url());
    }

    private static void send(Page page, String name, byte[] content, String from) {
        if (!page.url().equals(from)) {
            page.navigate(from);
        }
        page.setInputFiles("#bestand", new FilePayload(name, "application/zip", content));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sturen en inlezen")).click();
    }

    private static void done(Page page) {
        assertThat(page.locator("#stand")).hasText("Klaar", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
        page.reload();
    }

    private static void both(Page page, String picture) {
        Accessibility.check(page);
        for (int width : new int[] {768, 1440}) {
            page.setViewportSize(width, 900);
            Screens.take(page, picture + "-" + width);
        }
    }

    private static byte[] full() throws IOException {
        Map<String, String> rows = Map.of(
                "enterprise", "\"0200.065.765\",\"AC\",\"000\",\"2\",\"015\",,\"09-08-1960\"\n\"0200.065.766\",\"AC\",\"000\",\"2\",,,\n",
                "establishment", "\"2.000.000.339\",\"01-11-1974\",\"0200.065.765\"\n",
                "denomination", "\"0200.065.765\",\"2\",\"001\",\"Vereniging \"\"Waterlinde\"\"\"\n\"2.000.000.339\",\"2\",\"003\",\"Zwembad Ten Élzen\"\n",
                "address", "\"0200.065.765\",\"REGO\",,,\"9070\",\"Destelbergen\",\"Destelbergen\",\"Panhuisstraat\",\"Panhuisstraat\",\"1\",,,\n",
                "activity", "\"0200.065.765\",\"003\",\"2008\",\"47110\",\"MAIN\"\n",
                "code", "\"JuridicalForm\",\"015\",\"NL\",\"Naamloze vennootschap\"\n\"TypeOfAddress\",\"REGO\",\"NL\",\"Zetel\"\n");
        Map<String, String> files = new LinkedHashMap<>();
        TABLES.forEach(table -> files.put(table + ".csv", HEADERS.get(table) + "\n" + rows.getOrDefault(table, "")));
        return zip("full", 140, files);
    }

    private static byte[] update() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String table : TABLES.subList(0, 7)) {
            boolean name = table.equals("denomination");
            files.put(table + "_delete.csv", HEADERS.get(table).replaceAll(",.*", "") + "\n" + (name ? "\"0200.065.765\"\n" : ""));
            files.put(table + "_insert.csv", HEADERS.get(table) + "\n" + (name ? "\"0200.065.765\",\"2\",\"001\",\"Vereniging Watermuis\"\n" : ""));
        }
        return zip("update", 141, files);
    }

    private static byte[] zip(String type, int number, Map<String, String> files) throws IOException {
        files.put("meta.csv", "\"Variable\",\"Value\"\n\"SnapshotDate\",\"26-11-2026\"\n\"ExtractTimestamp\",\"27-11-2026 06:12:44\"\n\"ExtractType\",\""
                + type + "\"\n\"ExtractNumber\",\"" + number + "\"\n\"Version\",\"1.0.0\"\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
