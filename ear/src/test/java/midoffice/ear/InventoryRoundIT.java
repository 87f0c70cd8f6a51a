package midoffice.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Screens;
import midoffice.ear.harness.Staff;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole inventory round with three departments, from the opening to the home page on which citizens see what was agreed. */
class InventoryRoundIT {

    private static RunningProduct product;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        product = RunningProduct.start("rounds", Map.of());
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        product.close();
    }

    @Test
    void three_departments_come_to_one_clustering_that_the_home_page_shows() {
        try (BrowserContext office = Staff.desk(chromium); BrowserContext management = Staff.desk(chromium);
                BrowserContext mobility = Staff.desk(chromium); BrowserContext environment = Staff.desk(chromium);
                BrowserContext welfare = Staff.desk(chromium)) {
            Page leader = Staff.page(product, office, "Veerle Moens", "/intranet/rondes.xhtml");
            String round = open(leader);
            List<Page> departments = List.of(Staff.page(product, mobility, "Lien Maes", round), Staff.page(product, environment, "Nadia Chaouch", round),
                    Staff.page(product, welfare, "Dirk Vermeulen", round));
            departments.forEach(InventoryRoundIT::describe);
            leader.navigate(product.url() + round);
            assertThat(leader.locator("caption:has-text('Dekking') ~ tbody tr")).hasCount(3);
            Accessibility.check(leader);
            Screens.take(leader, "round-coverage");
            press(leader, "Vraag het eerste voorstel");
            proposeFirst(departments, round);
            leader.navigate(product.url() + round);
            press(leader, "Begin de onderhandeling");

            Page manager = Staff.page(product, management, "Luc Daems", round + "&deel=voorstel");
            laySecond(manager);
            answer(departments, round);
            closeTooSoon(manager, round);
            decide(manager, round);
            close(manager, round);
        }
        citizensSeeIt();
    }

    private static String open(Page leader) {
        leader.locator("[id='open:title']").fill("Inventarisatie van de proef");
        for (String unit : List.of("mobiliteit", "milieu", "welzijn")) {
            leader.locator("#unit-" + unit).check();
        }
        leader.locator("[id='open:do']").click();
        assertThat(leader.locator("h1")).containsText("Beschrijven");
        return leader.url().substring(product.url().length()).replaceAll("&.*", "");
    }

    private static void describe(Page department) {
        department.locator("#expected").fill("10");
        department.locator("#whole").check();
        department.locator("[id='describe:do']").click();
        assertThat(department.locator(".notice--0")).containsText("Bewaard");
    }

    /** Mobility would like a cluster of its own for getting around, and says why; the others leave their products where they are. */
    private static void proposeFirst(List<Page> departments, String round) {
        Page mobility = departments.get(0);
        mobility.navigate(product.url() + round + "&deel=voorstel");
        mobility.locator("summary").getByText("Stel een nieuwe cluster voor").click();
        mobility.locator("#code").fill("onderweg");
        mobility.locator("#name").fill("Onderweg");
        mobility.locator("#description").fill("Parkeren, fietsen en het openbaar vervoer");
        mobility.locator("#icon").selectOption("map-pin");
        mobility.locator("[id='cluster:do']").click();
        assertThat(mobility.locator(".notice--2")).containsText("vul dit in");
        assertThat(mobility.locator("#name")).hasValue("Onderweg");
        mobility.locator("summary").getByText("Stel een nieuwe cluster voor").click();
        mobility.locator("#cluster-reason").fill("Wie onderweg is, denkt niet aan zijn leefomgeving");
        mobility.locator("[id='cluster:do']").click();
        assertThat(mobility.locator(".notice--0")).containsText("voorgesteld");
        for (Page department : departments) {
            department.navigate(product.url() + round + "&deel=voorstel");
            if (department == mobility) {
                mobility.locator("[id='first'] tbody tr").all().forEach(row -> row.locator("select").selectOption("onderweg"));
                Accessibility.check(mobility);
                Screens.take(mobility, "round-first");
            }
            department.locator("[id='first:do']").click();
            assertThat(department.locator(".notice--0")).containsText("Voorstel 1");
        }
    }

    /** The management team would rather see one product of the environment department with the others about getting around. */
    private static void laySecond(Page manager) {
        Locator row = manager.locator("[id='second'] tbody tr").filter(new Locator.FilterOptions().setHasText("Milieu")).first();
        row.locator("select").selectOption("onderweg");
        manager.locator("[id='second:do']").click();
        assertThat(manager.locator(".notice--2")).containsText("vul dit in");
        row.locator("input").fill("Een burger zoekt dit bij het verkeer");
        manager.locator("[id='second:do']").click();
        assertThat(manager.locator("[id='second'] tr.differs")).hasCount(1);
        Accessibility.check(manager);
        Screens.take(manager, "round-second");
    }

    private static void answer(List<Page> departments, String round) {
        departments.forEach(page -> page.navigate(product.url() + round + "&deel=voorstel"));
        Page environment = departments.get(1);
        Locator row = environment.locator("[id='answer'] tr.differs");
        row.locator("select").first().selectOption("OBJECTED");
        environment.locator("[id='answer:do']").click();
        assertThat(environment.locator(".notice--2").first()).containsText("vul dit in");
        row.locator("select").first().selectOption("OBJECTED");
        row.locator("select").last().selectOption("leefomgeving");
        row.locator("input").fill("Het gaat over lucht, niet over verkeer");
        environment.locator("[id='answer:do']").click();
        assertThat(environment.locator("[id='answer'] tr.differs")).containsText("Bezwaar");
        Screens.take(environment, "round-answer");
        departments.forEach(page -> {
            page.locator("[id='answer:rest']").click();
            assertThat(page.locator(".notice--0")).containsText("antwoorden");
        });
    }

    private static void closeTooSoon(Page manager, String round) {
        manager.navigate(product.url() + round);
        closing(manager, LocalDate.of(2020, 1, 1));
        assertThat(manager.locator(".notice--2")).containsText("verleden");
        closing(manager, today());
        assertThat(manager.locator(".notice--2")).containsText("niet akkoord");
    }

    private static void decide(Page manager, String round) {
        manager.navigate(product.url() + round + "&deel=voorstel");
        Locator row = manager.locator("[id='decide'] tbody tr");
        assertThat(row).hasCount(1);
        row.locator("select").selectOption("leefomgeving");
        row.locator("input").fill("Het bezwaar overtuigt");
        manager.locator("[id='decide:do']").click();
        assertThat(manager.locator(".notice--0")).containsText("beslissingen");
    }

    private static void close(Page manager, String round) {
        manager.navigate(product.url() + round);
        closing(manager, today());
        assertThat(manager.locator("h1")).containsText("Van kracht");
        manager.navigate(product.url() + round + "&deel=historiek");
        assertThat(manager.locator("main")).containsText("Wie onderweg is, denkt niet aan zijn leefomgeving");
        assertThat(manager.locator("main")).containsText("Het gaat over lucht, niet over verkeer");
        Accessibility.check(manager);
        Screens.take(manager, "round-history");
    }

    private static void closing(Page manager, LocalDate day) {
        manager.locator("#effective").fill(day.toString());
        manager.locator("#close-reason").fill("Beslist door het managementteam");
        manager.locator("[id='close:do']").click();
    }

    private static void citizensSeeIt() {
        try (BrowserContext context = Staff.desk(chromium)) {
            Page home = context.newPage();
            home.navigate(product.url() + "/");
            assertThat(home.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Onderweg")).first()).isVisible();
            Screens.take(home, "round-home");
            home.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Onderweg")).first().click();
            assertThat(home.locator("main")).containsText("arkeerkaart");
        }
        Visitor citizen = new Visitor(product.url());
        String found = new String(citizen.get("/api/catalogue/v1/products?q=parkeren&cluster=onderweg").raw().body(), StandardCharsets.UTF_8);
        assertTrue(found.contains("bewonersparkeerkaart"), found);
        assertEquals(0, product.count("select count(*) from cat_product_version where cluster = 'onderweg'"));
        assertEquals(product.count("select count(*) from cat_product where unit = 'mobiliteit'"),
                product.count("select count(*) from cat_product where cluster = 'onderweg'"));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
        assertThat(page.locator(".notice--0")).isVisible();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Brussels"));
    }
}
