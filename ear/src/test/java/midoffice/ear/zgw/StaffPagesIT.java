package midoffice.ear.zgw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Staff;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Officials at the dossiers of their unit: who sees what, many at once by keyboard, kept searches, the file and its acts, search and refresh. */
class StaffPagesIT {

    private static RunningProduct product;
    private static Chromium chromium;
    private static RegisterClient client;
    private static RegisterTypes types;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
        chromium = new Chromium();
        client = RegisterClient.demo(product.url());
        types = RegisterTypes.published(client);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    /** A dossier of a client of the standard that the unit of Lien and Pieter handles. */
    private record Opened(String address, String number) {
    }

    private static Opened open(String description) {
        String address = client.created("/zaken/api/v1/zaken", "{\"bronorganisatie\":\"000000000\",\"verantwoordelijkeOrganisatie\":\"000000000\","
                + "\"startdatum\":\"2026-01-01\",\"omschrijving\":\"" + description + "\",\"zaaktype\":\"" + types.type() + "\"}");
        client.created("/zaken/api/v1/statussen", "{\"zaak\":\"" + address + "\",\"statustype\":\"" + types.begin()
                + "\",\"datumStatusGezet\":\"2026-01-15T12:00:00Z\"}");
        String number = client.get(address).json().getString("identificatie");
        update("update dos_dossier set unit = 'mobiliteit', handler = null where number = ?", number);
        return new Opened(address, number);
    }

    private static void update(String sql, String number) {
        try (Connection connection = product.database().connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, number);
            assertEquals(1, statement.executeUpdate());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void another_units_official_sees_and_counts_nothing_of_it() {
        Opened dossier = open("Alleen voor mobiliteit");
        Visitor own = Staff.visitor(product, "Lien Maes");
        Visitor other = Staff.visitor(product, "Greet Lambrecht");
        String list = "/intranet/dossiers.xhtml?lijst=group&f.number=" + dossier.number();
        assertTrue(own.get(list).page().select("td.cell--number").text().contains(dossier.number()));
        assertEquals("1 dossier", own.get(list).page().select(".pages strong").text());
        assertTrue(other.get(list).page().select("td.cell--number").isEmpty());
        assertEquals("Geen dossiers", other.get(list).page().select(".pages strong").text());
        assertEquals(200, own.get("/intranet/dossier.xhtml?nr=" + dossier.number()).status());
        assertEquals(404, other.get("/intranet/dossier.xhtml?nr=" + dossier.number()).status());
        assertEquals(204, own.get("/intranet/stand?nr=" + dossier.number()).status());
        assertEquals(404, other.get("/intranet/stand?nr=" + dossier.number()).status());
        assertTrue(other.get("/intranet/zoeken.xhtml?q=" + encoded("\"Alleen voor mobiliteit\"")).page().select("td a[href*='nr=']").isEmpty());
        assertFalse(other.get("/intranet/dossiers.csv?lijst=group&f.number=" + dossier.number()).text().contains(dossier.number()));
    }

    @Test
    void of_many_at_once_a_stale_one_stays_and_the_rest_is_assigned_by_keyboard() {
        String mark = "Bulk" + UUID.randomUUID().toString().substring(0, 8);
        Opened fresh = open(mark);
        Opened stale = open(mark);
        update("update dos_dossier set applicant_name = '" + mark + "' where number = ?", fresh.number());
        update("update dos_dossier set applicant_name = '" + mark + "' where number = ?", stale.number());
        try (BrowserContext context = Staff.desk(chromium)) {
            Page page = Staff.page(product, context, "Lien Maes", "/intranet/dossiers.xhtml?lijst=group&f.applicant=" + mark + "&sort=number");
            Accessibility.check(page);
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("#bulk h2")).containsText("2");
            assertEquals(200, client.send("PATCH", stale.address(), "{\"toelichting\":\"intussen\"}").status());
            page.keyboard().press("b");
            page.keyboard().type("Piet is ziek");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice--0")).containsText("1 dossier is toegewezen");
            assertThat(page.locator(".notice--2")).containsText(stale.number());
        }
        assertEquals(1, product.count("select count(*) from dos_dossier where number = ? and handler is not null", fresh.number()));
        assertEquals(0, product.count("select count(*) from dos_dossier where number = ? and handler is not null", stale.number()));
        assertEquals(1, product.count("select count(*) from dos_trace t join dos_dossier d on d.id = t.main_id where d.number = ?"
                + " and t.reason = 'Piet is ziek'", fresh.number()));
    }

    @Test
    void a_search_is_kept_as_a_tab_and_its_columns_go_into_the_file() {
        String name = "Mijn zoek " + UUID.randomUUID().toString().substring(0, 6);
        Opened dossier = open("Te bewaren");
        update("update dos_dossier set applicant_name = '=2+3' where number = ?", dossier.number());
        try (BrowserContext context = Staff.desk(chromium)) {
            Page page = Staff.page(product, context, "Lien Maes", "/intranet/dossiers.xhtml?lijst=group&f.number=" + dossier.number());
            page.locator("summary", new Page.LocatorOptions().setHasText("Bewaar deze zoekopdracht")).press("Enter");
            page.locator("[id='save:name']").fill(name);
            page.locator("[id='save:name']").press("Enter");
            assertThat(page.locator(".tab--here")).containsText(name);
            assertThat(page.locator(".tab--here .count")).hasText("1");
        }
        String csv = new String(Staff.visitor(product, "Lien Maes").get("/intranet/dossiers.csv?lijst=group&f.number=" + dossier.number()).raw().body(),
                StandardCharsets.UTF_8);
        assertTrue(csv.contains("Nummer;Dossiertype;Aanvrager"), csv);
        assertTrue(csv.contains(dossier.number() + ";Proef;'=2+3;"), csv);
        assertEquals(400, Staff.visitor(product, "Lien Maes").get("/intranet/dossiers.csv?lijst=group&f.start=nonsense").status());
        Visitor.Answer nonsense = Staff.visitor(product, "Lien Maes").get("/intranet/dossiers.xhtml?lijst=group&f.start=nonsense");
        assertEquals(200, nonsense.status());
        assertFalse(nonsense.page().select(".notice--2").isEmpty());
    }

    @Test
    void a_citizen_sees_what_a_client_opened_for_that_citizen() {
        Opened dossier = open("Voor An");
        initiator(dossier.address());
        String bare = client.created("/zaken/api/v1/zaken", "{\"bronorganisatie\":\"000000000\",\"verantwoordelijkeOrganisatie\":\"000000000\","
                + "\"startdatum\":\"2026-01-01\",\"zaaktype\":\"" + types.type() + "\"}");
        initiator(bare);
        Visitor an = new Visitor(product.url());
        an.signInAs("An Peeters", "/mijn");
        assertEquals(200, an.get("/mijn").status());
        assertTrue(an.get("/mijn").text().contains(dossier.number()));
        Visitor.Answer page = an.get("/mijn/dossiers/" + dossier.number());
        assertEquals(200, page.status());
        assertEquals("Proef", page.page().select("h1").text());
        assertEquals("Begin", page.page().select(".now .status").text());
        Visitor.Answer withoutStatus = an.get("/mijn/dossiers/" + client.get(bare).json().getString("identificatie"));
        assertEquals(200, withoutStatus.status());
        assertEquals("ontvangen", withoutStatus.page().select(".now .status").text());
    }

    private static void initiator(String dossier) {
        client.created("/zaken/api/v1/rollen", "{\"zaak\":\"" + dossier + "\",\"betrokkeneType\":\"natuurlijk_persoon\",\"roltype\":\"" + types.role()
                + "\",\"roltoelichting\":\"vraagt aan\",\"betrokkeneIdentificatie\":{\"anpIdentificatie\":\"84031295087\"}}");
    }

    @Test
    void the_file_is_handled_and_tells_when_somebody_else_changed_it() {
        Opened dossier = open("Terras met luifel");
        try (BrowserContext context = Staff.desk(chromium)) {
            Page page = Staff.page(product, context, "Lien Maes", "/intranet/dossier.xhtml?nr=" + dossier.number());
            Accessibility.check(page);
            act(page, "suspend");
            page.locator("[id='act-suspend:do']").press("Enter");
            assertThat(page.locator(".notice--2")).containsText("reden");
            page.locator("[id='act-suspend:why']").fill("Wacht op advies");
            page.locator("[id='act-suspend:why']").press("Enter");
            assertThat(page.locator("h1")).containsText("opgeschort");
            act(page, "note");
            page.locator("[id='act-note:body']").fill("Dit mag niet verloren gaan");
            assertEquals(200, client.send("PATCH", dossier.address(), "{\"toelichting\":\"Van een ander\"}").status());
            assertThat(page.locator(".pulse--changed")).containsText("Iemand anders");
            page.locator(".pulse button").press("Enter");
            assertThat(page.locator("main")).containsText("Van een ander");
            assertThat(page.locator("[id='act-note:body']")).hasValue("Dit mag niet verloren gaan");
        }
        assertTrue(client.get(dossier.address()).json().getJsonObject("opschorting").getBoolean("indicatie"));
    }

    @Test
    void everything_is_found_with_and_or_not_and_beginnings() {
        String rare = "Zwaluw" + UUID.randomUUID().toString().substring(0, 8).replace("-", "");
        Opened one = open(rare + " aan de Kerkstraat");
        Opened two = open(rare + " op het plein");
        Visitor lien = Staff.visitor(product, "Lien Maes");
        assertEquals(List.of(two.number(), one.number()), found(lien, rare));
        assertEquals(List.of(one.number()), found(lien, rare + " AND kerkstraat"));
        assertEquals(List.of(two.number()), found(lien, rare + " NIET kerkstraat"));
        assertEquals(List.of(one.number()), found(lien, rare.substring(0, 10) + "* EN \"aan de kerkstraat\""));
        assertEquals(List.of(two.number(), one.number()), found(lien, "(" + rare + " EN plein) OF (" + rare + " EN aan)"));
        assertTrue(lien.get("/intranet/zoeken.xhtml?q=" + encoded("(" + rare)).text().contains("haakjes"));
    }

    private static List<String> found(Visitor visitor, String query) {
        return visitor.get("/intranet/zoeken.xhtml?q=" + encoded(query)).page().select("td a.open[href*='dossier.xhtml']").eachText();
    }

    private static void act(Page page, String key) {
        page.locator("details.act:has([id='act-" + key + "']) > summary").press("Enter");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
