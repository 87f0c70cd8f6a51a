package midoffice.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor;
import midoffice.ear.run.ParkingBackOffice;
import midoffice.ear.run.ParkingBackOffice.Received;
import org.junit.jupiter.api.Test;

/** Two programs of one supplier report on the same work order over REST: who read an older state is refused, reads again and gets through. */
class StaleReportIT {

    private final RunningProduct product = RunningProduct.shared();

    @Test
    void a_report_on_an_older_state_is_refused_and_changes_nothing() {
        product.parking().behave(new ParkingBackOffice.Behaviour(0, Duration.ZERO, Duration.ZERO, ParkingBackOffice.Answer.NONE));
        String order = "/api/broker/v1/work-orders/" + askedWorkOrder();
        Visitor supplier = new Visitor(product.url());
        until("sent", supplier, order);
        String read = tag(state(supplier, order));

        Visitor.Answer first = report(supplier, order, read, "accepted");
        assertEquals(200, first.status(), body(first));
        Visitor.Answer second = report(supplier, order, read, "done");

        assertEquals(412, second.status(), body(second));
        assertTrue(body(second).contains("work-order-changed"), body(second));
        Visitor.Answer now = state(supplier, order);
        assertEquals("accepted", status(now));
        assertNotEquals(read, tag(now));
        assertEquals(200, report(supplier, order, tag(now), "done").status());
        assertEquals("done", status(state(supplier, order)));
    }

    /** A citizen requests, an official asks the back office. @return id of the work order that arrived there */
    private String askedWorkOrder() {
        Applicant citizen = new Applicant(product.url(), "Marc Peeters");
        String number = Applicant.numberOn(citizen.send(citizen.fillIn("1-MPS-234")));
        int before = product.parking().received().size();
        try (Chromium chromium = new Chromium(); BrowserContext desk = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("nl-BE").setViewportSize(1440, 900))) {
            Page page = desk.newPage();
            page.navigate(product.url() + "/login?next=/intranet/werkvoorraad.xhtml");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*Lien Maes.*"))).first().click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)).click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem op")).click();
            page.getByLabel("Vraag aan parkeerbeheer").fill("Klopt de plaat?");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stel de vraag")).click();
            for (int look = 0; look < 60; look++) {
                for (Received call : product.parking().received().subList(before, product.parking().received().size())) {
                    if (call.status() == 202 && call.body().contains(number)) {
                        return Json.createReader(new StringReader(call.body())).readObject().getString("id");
                    }
                }
                page.waitForTimeout(500);
            }
        }
        throw new AssertionError("The work order of " + number + " did not reach the back office");
    }

    private void until(String wanted, Visitor supplier, String order) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!status(state(supplier, order)).equals(wanted)) {
            assertTrue(System.nanoTime() < end, "the work order becomes " + wanted);
        }
    }

    private static Visitor.Answer state(Visitor supplier, String order) {
        return supplier.send(HttpRequest.newBuilder(supplier.at(order)).header("Authorization", basic()).GET().build());
    }

    private static Visitor.Answer report(Visitor supplier, String order, String tag, String status) {
        String body = Json.createObjectBuilder().add("messageId", UUID.randomUUID().toString()).add("status", status).build().toString();
        return supplier.send(HttpRequest.newBuilder(supplier.at(order + "/status")).header("Authorization", basic())
                .header("Content-Type", "application/json").header("If-Match", tag).PUT(BodyPublishers.ofString(body)).build());
    }

    private static String status(Visitor.Answer answer) {
        assertEquals(200, answer.status(), body(answer));
        return Json.createReader(new StringReader(body(answer))).readObject().getString("status");
    }

    private static String tag(Visitor.Answer answer) {
        return answer.raw().headers().firstValue("ETag").orElseThrow();
    }

    private static String body(Visitor.Answer answer) {
        return new String(answer.raw().body(), StandardCharsets.UTF_8);
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder()
                .encodeToString((RunningProduct.CLIENT + ":" + RunningProduct.SECRET).getBytes(StandardCharsets.UTF_8));
    }
}
