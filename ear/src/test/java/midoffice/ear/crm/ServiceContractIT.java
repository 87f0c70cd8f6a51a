package midoffice.ear.crm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Pattern;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Staff;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client system with, without and after a contract. */
class ServiceContractIT {

    private static final String PARTIES = "/api/crm/v1/parties";
    private static final String JORIS = "72121995769";

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
    void a_client_gets_what_its_contract_says_and_nothing_before_or_after() {
        assertEquals(401, new Visitor(product.url()).get(PARTIES + "?identifier=" + JORIS + "&reference=x").status());
        refused(get("?identifier=" + JORIS, "Z-1"), 403, "no-contract", null);
        try (BrowserContext keeper = Staff.desk(chromium)) {
            Page page = Staff.page(product, keeper, "Karim Benali", "/intranet/dienstcontracten.xhtml");
            Accessibility.check(page);
            conclude(page);
            reads_and_finds();
            writes();
            on_my_page();
            page.navigate(product.url() + "/intranet/dienstcontracten.xhtml");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Beëindig: Parkeerdienst.*"))).click();
            Accessibility.check(page);
            page.locator("[id='end:reason']").fill("De dienst stopt");
            page.locator("[id='end:do']").click();
            assertThat(page.locator(".notice--0")).containsText("beëindigd");
            page.navigate(product.url() + "/intranet/dienstcontracten.xhtml?voorbij=1");
            assertThat(page.locator("table").first()).containsText("De dienst stopt");
        }
        refused(get("?identifier=" + JORIS, "Z-1"), 403, "no-contract", null);
        Visitor official = new Visitor(product.url());
        official.signInAs("Lien Maes", "/intranet/mijn-dag.xhtml");
        assertEquals(403, official.get("/intranet/dienstcontracten.xhtml").status());
    }

    private static void conclude(Page page) {
        page.locator("[id='conclude:client']").selectOption("demo");
        page.locator("[id='conclude:purpose']").fill("Bewonersvergunningen nagaan");
        page.locator("[id='conclude:from']").fill(LocalDate.now().minusDays(1).toString());
        page.locator("[id='conclude:retention']").fill("veel");
        tick(page, "Voornaam: Lezen", "Familienaam: Lezen", "Familienaam: Zoeken", "Geboortedatum: Zoeken", "Telefoon: Lezen", "Telefoon: Schrijven",
                "E-mail: Lezen", "Straat: Schrijven", "Rijksregister- of ondernemingsnummer: Zoeken");
        page.getByLabel("E-mail: Minstens zo zeker", exact()).selectOption("PROVEN");
        page.locator("[id='conclude:do']").click();
        assertThat(page.locator(".notice--2").filter(new Locator.FilterOptions().setHasText("Rechtsgrond"))).isVisible();
        assertThat(page.locator(".notice--2").filter(new Locator.FilterOptions().setHasText("Bewaartermijn"))).isVisible();
        assertThat(page.getByLabel("Telefoon: Schrijven", exact())).isChecked();
        page.locator("[id='conclude:retention']").fill("90");
        page.locator("[id='conclude:basis']").fill("Parkeerreglement art. 4");
        page.locator("[id='conclude:do']").click();
        assertThat(page.locator(".notice--0")).containsText("gesloten");
        assertThat(page.locator("table").first()).containsText("E-mail (vanaf: bewijs gezien)");
        Accessibility.check(page);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void tick(Page page, String... labels) {
        for (String label : labels) {
            page.getByLabel(label, exact()).check();
        }
    }

    private static void reads_and_finds() {
        refused(get("?identifier=" + JORIS, null), 400, "required", "reference");
        refused(get("?identifier=72121995768", "Z-1"), 400, "identifier-invalid", "identifier");
        refused(get("?givenName=Joris&familyName=De%20Smet&birthDate=1972-12-19", "Z-1"), 403, "not-searchable", "givenName");
        refused(get("?phone=0470000007", "Z-1"), 403, "not-searchable", "phone");
        refused(get("?familyName=De%20Smet", "Z-1"), 400, "required", "birthDate");
        refused(get("?familyName=De%20Smet&birthDate=1972-13-19", "Z-1"), 400, "date-invalid", "birthDate");
        refused(get("/00000000-0000-0000-0000-000000000000", "Z-1"), 404, "party-not-found", null);
        assertEquals(0, json(get("?familyName=De&birthDate=1972-12-19", "Z-1")).getJsonArray("parties").size());
        JsonObject named = json(get("?familyName=de%20smet&birthDate=1972-12-19", "Z-1"));
        JsonObject found = json(get("?identifier=" + JORIS, "Z-1")).getJsonArray("parties").getJsonObject(0);
        assertEquals(found, named.getJsonArray("parties").getJsonObject(0));
        assertEquals("De Smet", value(found, "person.familyName"));
        assertFalse(found.containsKey("identifier"), found.toString());
        String all = found.toString();
        assertFalse(all.contains("Vlasmarkt") || all.contains("joris.desmet@") || all.contains(JORIS) || all.contains("1972-12-19"), all);
        assertTrue(found.getJsonArray("withheld").toString().contains("\"person.email\""), all);
        assertEquals(90, found.getInt("retentionDays"));
    }

    private static void writes() {
        String path = "/" + json(get("?identifier=" + JORIS, "Z-2")).getJsonArray("parties").getJsonObject(0).getString("id");
        Visitor.Answer read = get(path, "Z-2");
        String tag = read.raw().headers().firstValue("ETag").orElseThrow();
        String number = "{\"attributes\":{\"person.phone\":\"09 555 66 77\"}}";
        assertEquals(428, patch(path, null, number).status());
        refused(patch(path, tag, "{\"attributes\":{\"person.phone\":\"nul\"}}"), 400, "phone-invalid", "person.phone");
        refused(patch(path, tag, "{\"attributes\":{\"person.email\":\"a@example.org\"}}"), 403, "not-writable", "person.email");
        refused(patch(path, tag, "{\"attributes\":{\"person.address.street\":\"Elders\"}}"), 409, "attribute-certified", null);
        refused(patch(path, tag, "{"), 400, "json-unreadable", "body");
        refused(patch(path, "\"other\"", number), 412, "party-changed", null);
        Visitor.Answer written = patch(path, tag, number);
        assertEquals(200, written.status(), body(written));
        assertEquals("09 555 66 77", value(json(written), "person.phone"));
        assertTrue(body(written).contains("DEPARTMENT"), body(written));
        String now = written.raw().headers().firstValue("ETag").orElseThrow();
        assertNotEquals(tag, now);
        Visitor.Answer again = patch(path, tag, number);
        assertEquals(200, again.status(), "the same again, with the tag of before");
        assertEquals(now, again.raw().headers().firstValue("ETag").orElseThrow());
        refused(patch(path, tag, "{\"attributes\":{\"person.phone\":\"09 999 99 99\"}}"), 412, "party-changed", null);
        assertEquals("0470 00 00 07", value(json(patch(path, now, "{\"attributes\":{\"person.phone\":null}}")), "person.phone"));
    }

    private static void on_my_page() {
        assertTrue(product.count("select count(*) from crm_access_log where category = 'exchange' and caller_subject = 'demo' and reference = 'Z-2'"
                + " and purpose = 'Bewonersvergunningen nagaan' and legal_basis = 'Parkeerreglement art. 4'"
                + " and fields = 'person.familyName,person.givenName,person.phone'") >= 2);
        Visitor joris = new Visitor(product.url());
        joris.signInAs("Joris De Smet", "/mijn");
        String looks = joris.get("/mijn/inzage").text();
        assertTrue(looks.contains("Parkeerdienst (demo)") && looks.contains("Z-2") && looks.contains("Bewonersvergunningen nagaan")
                && looks.contains("Parkeerreglement art. 4"), looks);
    }

    private static String value(JsonObject party, String key) {
        return party.getJsonArray("attributes").getValuesAs(JsonObject.class).stream().filter(a -> a.getString("key").equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " in " + party)).getString("value");
    }

    private static void refused(Visitor.Answer answer, int status, String code, String field) {
        assertEquals(status, answer.status(), body(answer));
        assertTrue(answer.raw().headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"), body(answer));
        JsonObject problem = json(answer);
        assertEquals(code, problem.getString("code"), problem.toString());
        if (field != null) {
            assertEquals(field, problem.getJsonArray("issues").getJsonObject(0).getString("field"), problem.toString());
        }
    }

    private static JsonObject json(Visitor.Answer answer) {
        return Json.createReader(new StringReader(body(answer))).readObject();
    }

    private static String body(Visitor.Answer answer) {
        return new String(answer.raw().body(), StandardCharsets.UTF_8);
    }

    private static Visitor.Answer get(String path, String reference) {
        return send(request(path, reference).GET());
    }

    private static Visitor.Answer patch(String path, String tag, String body) {
        HttpRequest.Builder request = request(path, "Z-2").header("Content-Type", "application/json").method("PATCH", BodyPublishers.ofString(body));
        return send(tag == null ? request : request.header("If-Match", tag));
    }

    private static HttpRequest.Builder request(String path, String reference) {
        HttpRequest.Builder request = HttpRequest.newBuilder(new Visitor(product.url()).at(PARTIES + path)).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((RunningProduct.CLIENT + ":" + RunningProduct.SECRET).getBytes(StandardCharsets.UTF_8)));
        return reference == null ? request : request.header("Reference", reference);
    }

    private static Visitor.Answer send(HttpRequest.Builder request) {
        return new Visitor(product.url()).send(request.build());
    }
}
