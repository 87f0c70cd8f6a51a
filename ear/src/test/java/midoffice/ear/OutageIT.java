package midoffice.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;
import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor;
import midoffice.ear.harness.Visitor.Answer;
import midoffice.ear.run.PayaraMicro;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The neighbours fail: mail server gone, database gone. Citizens get a clear answer, and what was promised is delivered afterwards, once. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class OutageIT {

    private static int smtpPort;
    private static RunningProduct product;

    @BeforeAll
    static void start() {
        smtpPort = PayaraMicro.freePort();
        product = RunningProduct.start("outage", Map.of("midoffice.mail.smtp.host", "localhost", "midoffice.mail.smtp.port",
                Integer.toString(smtpPort), "midoffice.mail.smtp.starttls", "false", "midoffice.mail.smtp.from", "stad@waterlinde.example", "midoffice.outbox.pause.first", "PT1S",
                "midoffice.outbox.pause.max", "PT2S", "midoffice.oidc.provider-uri", "http://localhost:" + PayaraMicro.freePort() + "/realms/city",
                "midoffice.oidc.client-id", "midoffice", "midoffice.oidc.client-secret", "secret-of-nobody"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_confirmation_waits_until_the_mail_server_is_back_and_comes_once() throws Exception {
        Applicant citizen = new Applicant(product.url(), "An Peeters");
        String number = Applicant.numberOn(citizen.send(citizen.fillIn("1-ABC-234")));
        assertNotNull(number, "the citizen is answered though no mail can be sent");
        assertTrue(until(Duration.ofSeconds(20), () -> product.count("select coalesce(max(attempts), 0) from chn_outbox where destination = 'mail'") >= 2),
                "delivery was tried again");

        GreenMail mailServer = new GreenMail(new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try {
            assertTrue(until(Duration.ofSeconds(30), () -> mailsAbout(mailServer, number) >= 1), "the confirmation arrives");
            Thread.sleep(4000);
            assertEquals(1, mailsAbout(mailServer, number), "once");
            MimeMessage mail = Arrays.stream(mailServer.getReceivedMessages()).filter(m -> about(m, number)).findFirst().orElseThrow();
            assertEquals("an.peeters@example.org", mail.getAllRecipients()[0].toString());
            assertEquals("stad@waterlinde.example", mail.getFrom()[0].toString());
        } finally {
            mailServer.stop();
        }
    }

    @Test
    void a_stranger_who_reports_something_gets_the_confirmation_at_the_address_left() throws Exception {
        String address = "wandelaar@example.org";
        Visitor stranger = new Visitor(product.url());
        Answer form = stranger.get("/melden");
        Answer sent = stranger.submit(form, form.formWith("[name=description]"), Map.of("addressText", "Kerkstraat 12", "category",
                "losliggende-tegel", "description", "Er ligt een tegel los", "email", address), Map.of());
        assertEquals(200, sent.status(), sent.text());
        GreenMail mailServer = new GreenMail(new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try {
            assertTrue(until(Duration.ofSeconds(30), () -> mailsTo(mailServer, address) >= 1), "the confirmation arrives");
            MimeMessage mail = Arrays.stream(mailServer.getReceivedMessages()).filter(m -> isTo(m, address)).findFirst().orElseThrow();
            assertTrue(mail.getSubject().startsWith("Wij hebben uw melding ontvangen"), mail.getSubject());
        } finally {
            mailServer.stop();
        }
        assertEquals(0, product.count("select count(*) from chn_outbox where payload like '%wandelaar%'"), "the outbox keeps no address");
    }

    @Test
    void the_login_page_says_that_the_identity_provider_is_away() {
        Visitor visitor = new Visitor(product.url());
        for (int attempt = 1; attempt <= 2; attempt++) {
            Answer answer = visitor.get("/login/start?next=/mijn");
            assertEquals(503, answer.status(), answer.text());
            assertTrue(answer.page().select("h1").text().equals("Aanmelden kan nu even niet"), answer.text());
            assertTrue(answer.page().select("header a, nav a").size() > 0, "the page leads on");
        }
        assertEquals(200, visitor.get("/").status(), "the rest of the site does not mind");
    }

    @Test
    void without_the_database_the_site_says_so_and_comes_back() throws Exception {
        Applicant citizen = new Applicant(product.url(), "An Peeters");
        Answer summary = citizen.fillIn("1-ABC-234");
        long before = product.count("select count(*) from dos_dossier");
        product.database().kill();
        Answer answer = citizen.send(summary);
        assertTrue(answer.status() == 503 || answer.status() == 500, "status " + answer.status());
        assertTrue(answer.text().length() > 40 && !answer.text().contains("Exception"), answer.text());
        assertEquals(503, status("/health/ready"), "the load balancer is told");

        product.database().restart();
        assertTrue(until(Duration.ofSeconds(60), () -> status("/health/ready") == 200), "ready again");
        assertNotNull(Applicant.numberOn(citizen.send(summary)), "the same form goes through");
        assertEquals(before + 1, product.count("select count(*) from dos_dossier"));
    }

    private static int status(String path) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(product.url() + path)).timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static long mailsAbout(GreenMail server, String number) {
        return Arrays.stream(server.getReceivedMessages()).filter(m -> about(m, number)).count();
    }

    private static long mailsTo(GreenMail server, String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(m -> isTo(m, address)).count();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean about(MimeMessage mail, String number) {
        try {
            return mail.getSubject().contains(number);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean until(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.sleep(300);
        }
        return false;
    }
}
