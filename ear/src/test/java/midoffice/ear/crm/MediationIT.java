package midoffice.ear.crm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A department's database is joined to the parties of the city: mapped, matched, looked at side by side; and two who are one are merged and parted. */
class MediationIT {

    private static final String FILE = """
            lidnummer;voornaam;familienaam;geboren;straat;nr;postcode;gemeente;mail;rijksregisternummer
            L1;Noor;Vandenbroucke;30/01/1996;Kaaiplein;3;9099;Waterlinde;;96013095472
            L2;Mark;Peeters;02/11/1957;Meersstraat;8;9099;Waterlinde;mark@example.org;
            L3;Zita;Onbekend;01/01/1980;Nergensstraat;99;1000;Brussel;zita@example.org;
            L4;Zita;Onbekent;02/01/1980;Nergensstraat;99;1000;Brussel;zita.o@example.org;
            ;Geen;Sleutel;01/01/1980;Nergensstraat;1;1000;Brussel;;
            """;

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
    void a_database_is_joined_looked_at_and_doubles_are_settled() {
        try (BrowserContext keeper = Staff.desk(chromium); BrowserContext department = Staff.desk(chromium)) {
            Page define = Staff.page(product, keeper, "Karim Benali", "/intranet/koppelen.xhtml");
            define.locator("[id='define:code']").fill("bib");
            define.locator("[id='define:name']").fill("Bibliotheek");
            define.locator("[id='define:unit']").selectOption("burgerzaken");
            define.locator("[id='define:kind']").selectOption("PERSON");
            define.locator("[id='define:holds']").fill("Leden van de bibliotheek");
            define.locator("[id='define:do']").click();
            assertThat(define.locator(".notice--0")).containsText("toegevoegd");

            Page page = Staff.page(product, department, "Greet Lambrecht", "/intranet/koppelen.xhtml?bron=bib");
            send(page, FILE);
            assertThat(page.locator("select").first()).hasValue("KEY");
            Accessibility.check(page);
            page.locator("[id='map:do']").click();
            assertThat(page.locator(".notice--0")).containsText("kolommen");
            send(page, FILE);
            assertThat(page.locator(".picks").first()).containsText("Na te kijken 1");
            assertThat(page.locator(".picks").first()).containsText("Onbekend in de stad 2");
            assertThat(page.locator(".picks").first()).containsText("Gekoppeld 1");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("geweigerd 1"))).click();
            assertThat(page.getByText("geen sleutel")).isVisible();
            send(page, FILE.replace("familienaam", "achternaam"));
            assertThat(page.locator(".notice--2")).containsText("kolommen van dit bestand zijn anders");

            page.navigate(product.url() + "/intranet/koppelen-nazicht.xhtml?bron=bib");
            Accessibility.check(page);
            assertThat(page.locator("mark").first()).isVisible();
            assertThat(page.locator("main")).containsText("Marc Peeters");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dit is Marc Peeters").setExact(true)).click();
            page.locator("[id='decide:do']").click();
            assertThat(page.locator(".notice--0")).containsText("Gekoppeld");
            for (int i = 0; i < 2; i++) {
                page.navigate(product.url() + "/intranet/koppelen-nazicht.xhtml?bron=bib&stand=NEW");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nieuw: registreer en koppel")).click();
                page.locator("[id='decide:do']").click();
                assertThat(page.locator(".notice--0")).containsText("Geregistreerd");
            }
            mergedAndParted(page, found("zita@example.org"), found("zita.o@example.org"));
        }
        assertEquals(4, product.count("select count(*) from crm_link"));
        assertEquals(404, Staff.visitor(product, "Lien Maes").get("/intranet/koppelen.xhtml?bron=bib").status(), "not of her unit");
    }

    private static void mergedAndParted(Page page, String kept, String merged) {
        long before = product.count("select count(*) from crm_party_attribute");
        page.navigate(product.url() + "/intranet/dubbels.xhtml?behoud=" + kept + "&voegsamen=" + merged);
        page.locator("[id='merge:reason']").fill("Zelfde lid, twee kaarten");
        page.locator("[id='merge:do']").click();
        assertThat(page.locator(".notice--0")).containsText("Samengevoegd");
        assertEquals(kept, found("zita.o@example.org"), "found by the words of the other");
        page.navigate(product.url() + "/intranet/persoon.xhtml?id=" + merged);
        assertThat(page.locator("main")).containsText("zita@example.org");
        assertThat(page.locator("main")).containsText("zita.o@example.org");

        page.navigate(product.url() + "/intranet/persoon.xhtml?id=" + kept);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Maak ongedaan")).click();
        page.locator("[id='unmerge:reason']").fill("Moeder en dochter");
        page.locator("[id='unmerge:do']").click();
        assertThat(page.locator(".notice--0")).containsText("ongedaan");
        assertEquals(merged, found("zita.o@example.org"));
        assertEquals(kept, found("zita@example.org"));
        assertEquals(before, product.count("select count(*) from crm_party_attribute"), "nothing was moved");
    }

    private static String found(String query) {
        String address = Staff.visitor(product, "Greet Lambrecht").get("/intranet/zoeken.xhtml?q=" + query).page().select("a[href*='persoon.xhtml']").attr("href");
        assertTrue(address.contains("id="), address);
        return address.substring(address.indexOf("id=") + 3);
    }

    @Test
    void who_was_born_on_another_day_is_somebody_else() {
        long before = product.count("select count(*) from crm_party_attribute");
        try (BrowserContext context = Staff.desk(chromium)) {
            Page page = Staff.page(product, context, "Greet Lambrecht", "/intranet/dubbels.xhtml");
            page.navigate(product.url() + "/intranet/dubbels.xhtml?behoud=" + party("57110295169") + "&voegsamen=" + party("59062195287"));
            page.locator("[id='merge:reason']").fill("Proef");
            page.locator("[id='merge:do']").click();
            assertThat(page.locator(".notice--2")).containsText("andere geboortedatum");

            page.navigate(product.url() + "/intranet/dubbels.xhtml");
            page.locator("[id='find:do']").click();
            assertThat(page.locator(".notice--0")).containsText("paren gevonden");
            Accessibility.check(page);
        }
        assertEquals(before, product.count("select count(*) from crm_party_attribute"));
        assertEquals(403, Staff.visitor(product, "Lien Maes").get("/intranet/dubbels.xhtml").status(), "mobility registers nobody");
    }

    private static void send(Page page, String csv) {
        page.navigate(product.url() + "/intranet/koppelen.xhtml?bron=bib");
        page.locator("#bestand").setInputFiles(new FilePayload("leden.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype='multipart/form-data'] button").click();
        page.waitForLoadState();
    }

    private static String party(String identifier) {
        return Parties.id(product, identifier);
    }
}
