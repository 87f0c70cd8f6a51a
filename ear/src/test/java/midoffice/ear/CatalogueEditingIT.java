package midoffice.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Screens;
import midoffice.ear.harness.Staff;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Products are written by their unit and published by the editor, on screen and with a file; what is wrong is told where it is. */
class CatalogueEditingIT {

    private static final String HEAD = "slug;unit;cluster;title.nl;summary.nl\r\n";
    private static RunningProduct product;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_unit_writes_and_the_editor_publishes_a_new_version() {
        try (BrowserContext desk = Staff.desk(chromium); BrowserContext editors = Staff.desk(chromium)) {
            Page writer = Staff.page(product, desk, "Stijn Callewaert", "/intranet/catalogus.xhtml?dienst=vrije-tijd");
            Accessibility.check(writer);
            Screens.take(writer, "catalogue-list");
            writer.locator("td a.open").first().click();
            writer.locator("[id='start:do']").click();
            assertThat(writer.locator("h1")).containsText("Ontwerp");
            writer.locator("[id='f-summary.nl']").fill("<script>alert(1)</script>");
            writer.locator("[id='text:save']").click();
            assertThat(writer.locator(".notice--2")).containsText("In één zin");
            assertThat(writer.locator(".notice--2")).containsText("gewone tekst");
            assertThat(writer.locator("[id='f-summary.nl']")).hasValue("<script>alert(1)</script>");
            writer.locator("[id='f-summary.nl']").fill("Vernieuwd in de proef");
            writer.locator("[id='text:submit']").click();
            assertThat(writer.locator("h1")).containsText("Na te lezen");
            Accessibility.check(writer);
            Screens.take(writer, "catalogue-edit");
            writer.setViewportSize(768, 1000);
            Screens.take(writer, "catalogue-edit-768");
            String address = writer.url().substring(product.url().length());

            Page editor = Staff.page(product, editors, "Els De Wit", address + "&deel=versies");
            assertThat(editor.locator("main")).containsText("Vernieuwd in de proef");
            Accessibility.check(editor);
            Screens.take(editor, "catalogue-difference");
            for (String part : new String[] {"voorbeeld", "gebruik"}) {
                editor.navigate(product.url() + address + "&deel=" + part);
                Accessibility.check(editor);
            }
            editor.navigate(product.url() + address);
            editor.locator("#on").fill("2020-01-01");
            editor.locator("[id='publish:do']").click();
            assertThat(editor.locator(".notice--2")).containsText("verleden");
            editor.locator("#on").fill(LocalDate.now().plusYears(1).toString());
            editor.locator("[id='publish:do']").click();
            assertThat(editor.locator("h1")).containsText("Goedgekeurd");
            editor.locator("[id='publish:do']").click();
            assertThat(editor.locator("h1")).containsText("versie 2");
            editor.locator("a:has-text('Zoals de burger')").click();
            editor.locator("a:has-text('Op de site')").click();
            assertThat(editor.locator("main")).containsText("Vernieuwd in de proef");
        }
        assertEquals(1, product.count("select count(*) from cat_product_version where summary like '%Vernieuwd in de proef%'"));
        assertEquals(0, product.count("select count(*) from cat_product_draft where title like '%Vernieuwd%'"));
    }

    @Test
    void another_units_official_cannot_write() {
        Visitor other = Staff.visitor(product, "Greet Lambrecht");
        long before = product.count("select count(*) from cat_product_draft");
        assertEquals(200, other.get("/intranet/catalogus.xhtml?dienst=ruimte").status());
        String id = other.get("/intranet/catalogus.xhtml?dienst=ruimte").page().select("td a.open").first().attr("href");
        assertTrue(other.get("/intranet/" + id).page().select("[id='start:do']").isEmpty());
        assertEquals(404, other.get("/intranet/catalogus-product.xhtml?id=nonsense").status());
        assertEquals(403, Staff.visitor(product, "Tom Claes").get("/intranet/catalogus.xhtml").status());
        assertEquals(403, Staff.visitor(product, "Tom Claes").get("/intranet/producten.csv").status());
        assertEquals(before, product.count("select count(*) from cat_product_draft"));
    }

    @Test
    void a_file_is_tried_first_and_taken_in_whole_or_not_at_all() {
        long before = product.count("select count(*) from cat_product");
        try (BrowserContext desk = Staff.desk(chromium)) {
            Page page = Staff.page(product, desk, "Els De Wit", "/intranet/catalogus-bestand.xhtml");
            Accessibility.check(page);
            send(page, HEAD + "proef-een;milieu;leefomgeving;Gewijzigd élders;x\r\n", StandardCharsets.ISO_8859_1, "take");
            assertThat(page.locator(".notice--2")).containsText("Regel 2");
            assertThat(page.locator(".notice--2")).containsText("UTF-8");
            send(page, "slug;title.nl;summary.nl\r\na;b;c\r\n", StandardCharsets.UTF_8, "take");
            assertThat(page.locator(".notice--2")).containsText("Kolom unit");
            assertThat(page.locator(".notice--2")).containsText("ontbreekt");
            send(page, HEAD + "proef-een;milieu;leefomgeving;Goed;x\r\nproef-een;milieu;leefomgeving;Dubbel;x\r\nproef-twee;milieu;leefomgeving;"
                    + "<script>alert(1)</script>;x\r\nproef-drie;milieu;leefomgeving;" + "a".repeat(2 * 1024 * 1024) + ";x\r\nproef-vier;nergens;leefomgeving;T;x\r\n",
                    StandardCharsets.UTF_8, "take");
            assertThat(page.locator("tbody th")).hasText(new String[] {"3", "4", "5", "6"});
            assertThat(page.locator("main")).containsText("twee keer");
            assertThat(page.locator("main")).containsText("te lang");
            Accessibility.check(page);
            Screens.take(page, "catalogue-file");
            assertEquals(before, product.count("select count(*) from cat_product"));
            String good = HEAD + "proef-een;milieu;leefomgeving;Proef een;x\r\nproef-twee;milieu;leefomgeving;Proef twee;x\r\n";
            send(page, good, StandardCharsets.UTF_8, "check");
            assertThat(page.locator("main")).containsText("Geen enkele rij wordt geweigerd");
            assertEquals(before, product.count("select count(*) from cat_product"));
            send(page, good, StandardCharsets.UTF_8, "take");
            assertThat(page.locator(".notice--0")).containsText("2 nieuw");
            page.navigate(product.url() + "/intranet/catalogus-cijfers.xhtml");
            Accessibility.check(page);
            Screens.take(page, "catalogue-figures");
        }
        assertEquals(before + 2, product.count("select count(*) from cat_product"));
        String csv = new String(Staff.visitor(product, "Els De Wit").get("/intranet/producten.csv?dienst=milieu").raw().body(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("proef-een;leefomgeving;milieu;Proef een"), csv);
    }

    @Test
    void a_unit_is_split_off_and_merged_again_and_its_product_follows() {
        String today = LocalDate.now(ZoneId.of("Europe/Brussels")).toString();
        try (BrowserContext desk = Staff.desk(chromium)) {
            Page page = Staff.page(product, desk, "Els De Wit", "/intranet/organogram.xhtml");
            Accessibility.check(page);
            reorganise(page, "SPLIT", "ruimte", "proef-erfgoed", "Erfgoed", "2020-01-01");
            assertThat(page.locator(".notice--2")).containsText("verleden");
            String slug = text("select slug from cat_product where unit = 'ruimte' and version_in_force > 0 order by slug limit 1");
            page.locator("#from").fill(today);
            page.locator("#products").fill(slug);
            page.locator("[id='org:do']").click();
            assertThat(page.locator(".notice--0")).containsText("bewaard");
            assertEquals("proef-erfgoed", text("select unit from cat_product where slug = '" + slug + "'"));
            reorganise(page, "MERGE", "proef-erfgoed", "ruimte", "", today);
            assertThat(page.locator(".notice--0")).containsText("bewaard");
            assertEquals("ruimte", text("select unit from cat_product where slug = '" + slug + "'"));
            assertEquals("ruimte", text("select successor from cat_unit where code = 'proef-erfgoed'"));
            page.locator("#day").fill(today);
            page.locator("#why").fill("Vormingsdag van de proef");
            page.locator("[id='hours:do']").click();
            assertThat(page.locator("main")).containsText("Vormingsdag van de proef");
            Screens.take(page, "organogram");
            page.locator("#day").fill(today);
            page.locator("[id='hours:undo']").click();
            assertThat(page.locator(".notice--0")).isVisible();
        }
        assertEquals(0, product.count("select count(*) from cat_site_exception"));
    }

    @Test
    void a_cluster_is_renamed_with_a_reason_and_does_not_end_while_products_are_in_it() {
        try (BrowserContext desk = Staff.desk(chromium)) {
            Page page = Staff.page(product, desk, "Els De Wit", "/intranet/clusters.xhtml?code=ondernemen-en-werken");
            Accessibility.check(page);
            page.locator("[id='end:do']").click();
            assertThat(page.locator(".notice--2")).containsText("vul dit in");
            page.locator("#why").fill("Proef");
            page.locator("[id='end:do']").click();
            assertThat(page.locator(".notice--2").first()).containsText("zit nog in deze cluster");
            page.locator("#reason").fill("Klinkt beter in de proef");
            page.locator("#description").fill("Een zaak beginnen, de markt, horeca en jobs");
            page.locator("[id='cluster:do']").click();
            assertThat(page.locator("main")).containsText("Klinkt beter in de proef");
            Screens.take(page, "clusters");
        }
        assertEquals(0, product.count("select count(*) from cat_cluster where code = 'ondernemen-en-werken' and ended is not null"));
    }

    private static void reorganise(Page page, String kind, String unit, String target, String name, String from) {
        page.locator("#kind").selectOption(kind);
        page.locator("#unit-" + unit).check();
        page.locator("#target").fill(target);
        page.locator("#name").fill(name);
        page.locator("#from").fill(from);
        page.locator("#reason").fill("Proef met het organogram");
        page.locator("[id='org:do']").click();
    }

    private static String text(String sql) {
        try (Connection connection = product.database().connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void send(Page page, String content, Charset charset, String button) {
        page.navigate(product.url() + "/intranet/catalogus-bestand.xhtml");
        page.locator("[id='file:content']").setInputFiles(new FilePayload("producten.csv", "text/csv", content.getBytes(charset)));
        page.locator("[id='file:" + button + "']").click();
        page.waitForLoadState();
    }
}
