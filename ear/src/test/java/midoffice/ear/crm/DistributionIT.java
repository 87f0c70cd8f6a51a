package midoffice.ear.crm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.Test;

/** A back office that misbehaves gets every change in order, and who is out of step is seen and helped. */
class DistributionIT {

    private static final String PARTIES = "/api/crm/v1/parties";
    private static final String MARC = "57110295169";

    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private volatile String behaviour = "down";
    private RunningProduct product;

    @Test
    void what_changes_reaches_a_back_office_that_is_away_lies_and_comes_back() throws IOException {
        HttpServer office = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        office.createContext("/parties", exchange -> {
            JsonObject message = json(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.add(message);
            long version = message.getJsonObject("data").getInt("version");
            byte[] answer = ("{\"version\":" + (behaviour.equals("old") ? version - 1 : version) + "}").getBytes(StandardCharsets.UTF_8);
            boolean silent = behaviour.equals("silent");
            exchange.sendResponseHeaders(behaviour.equals("down") ? 503 : 200, silent ? -1 : answer.length);
            if (!silent) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        office.start();
        try (RunningProduct running = RunningProduct.start("distribution", Map.of("midoffice.backoffice.demo.url",
                "http://127.0.0.1:" + office.getAddress().getPort() + "/parties", "midoffice.outbox.pause.first", "PT1S", "midoffice.outbox.pause.max", "PT2S"));
                Chromium chromium = new Chromium(); BrowserContext keeper = chromium.browser().newContext(new Browser.NewContextOptions()
                        .setLocale("nl-BE").setViewportSize(1440, 900))) {
            product = running;
            Page page = signedIn(keeper);
            conclude(page);
            follow(page);
        } finally {
            office.stop(0);
        }
    }

    private void follow(Page page) {
        String party = json(body(send(request("?identifier=" + MARC).GET()))).getJsonArray("parties").getJsonObject(0).getString("id");
        assertEquals(204, send(request("/" + party + "/links/P-7").PUT(BodyPublishers.noBody())).status());
        assertEquals(204, send(request("/" + party + "/links/P-7").PUT(BodyPublishers.noBody())).status(), "again");
        until("the first attempt", () -> !received.isEmpty());
        write(party, "09 100 00 01");
        write(party, "09 100 00 02");
        page.navigate(product.url() + "/intranet/verdeling.xhtml");
        Accessibility.check(page);
        assertThat(page.locator("table tbody tr")).containsText("P-7");
        assertThat(page.locator("table tbody tr")).containsText("nog nooit bevestigd");
        behaviour = "silent";
        int before = received.size();
        until("an answer that says nothing is none", () -> received.size() > before + 1);
        behaviour = "old";
        int then = received.size();
        until("an older version is none", () -> received.size() > then + 1);
        assertEquals(3, product.count("select count(*) from chn_outbox where destination = 'party:demo' and status = 'waiting'"));
        behaviour = "good";
        until("all three", () -> product.count("select count(*) from chn_outbox where destination = 'party:demo' and status = 'delivered'") == 3);
        List<Integer> versions = received.stream().map(message -> message.getJsonObject("data").getInt("version")).distinct().toList();
        assertEquals(List.of(1, 2, 3), versions, "in order");
        JsonObject last = received.get(received.size() - 1);
        assertEquals("party.changed", last.getString("type"));
        assertEquals("[\"person.phone\"]", last.getJsonObject("data").getJsonArray("changed").toString());
        assertTrue(last.toString().contains("09 100 00 02"), last.toString());
        assertFalse(last.toString().contains("Meersstraat") || last.toString().contains(MARC), last.toString());
        assertEquals(1, product.count("select count(*) from chn_distribution where version = 3 and acknowledged = 3 and behind_since is null"));
        page.reload();
        assertThat(page.locator(".empty").first()).containsText("Alle toepassingen zijn bij");

        int known = received.size();
        page.locator("[id='all:client']").selectOption("demo");
        page.locator("[id='all:do']").click();
        assertThat(page.locator(".notice--0")).containsText("1 dossiers");
        until("the state again", () -> received.size() > known);
        assertEquals("party.state", received.get(known).getString("type"));
        assertEquals(204, send(request("/" + party + "/links/P-7").DELETE()).status());
        int silence = received.size();
        write(party, "09 100 00 03");
        assertEquals(0, product.count("select count(*) from chn_outbox where destination = 'party:demo' and status = 'waiting'"));
        assertEquals(silence, received.size());
    }

    private static void conclude(Page page) {
        page.locator("[id='conclude:client']").selectOption("demo");
        page.locator("[id='conclude:purpose']").fill("Vergunningen bijhouden");
        page.locator("[id='conclude:basis']").fill("Parkeerreglement art. 4");
        page.locator("[id='conclude:retention']").fill("90");
        page.locator("[id='conclude:from']").fill(LocalDate.now().minusDays(1).toString());
        for (String label : List.of("Familienaam: Lezen", "Telefoon: Lezen", "Telefoon: Schrijven", "Rijksregister- of ondernemingsnummer: Zoeken")) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        }
        page.locator("[id='conclude:do']").click();
        assertThat(page.locator(".notice--0")).containsText("gesloten");
    }

    private void write(String party, String phone) {
        String tag = send(request("/" + party).GET()).raw().headers().firstValue("ETag").orElseThrow();
        Visitor.Answer done = send(request("/" + party).header("If-Match", tag).header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"attributes\":{\"person.phone\":\"" + phone + "\"}}")));
        assertEquals(200, done.status(), body(done));
    }

    private static void until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(new Visitor(product.url()).at(PARTIES + path)).header("Reference", "Z-9").header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((RunningProduct.CLIENT + ":" + RunningProduct.SECRET).getBytes(StandardCharsets.UTF_8)));
    }

    private Visitor.Answer send(HttpRequest.Builder request) {
        return new Visitor(product.url()).send(request.build());
    }

    private Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(product.url() + "/login?next=/intranet/mijn-dag.xhtml");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*Karim Benali.*"))).first().click();
        page.waitForLoadState();
        page.navigate(product.url() + "/intranet/dienstcontracten.xhtml");
        return page;
    }

    private static String body(Visitor.Answer answer) {
        return new String(answer.raw().body(), StandardCharsets.UTF_8);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
