package midoffice.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor;
import midoffice.ear.harness.Visitor.Answer;
import midoffice.ear.harness.Visitor.Upload;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What strangers, vandals and broken systems send: a clear answer at the edge, nothing lost, never a 500 and never a stack trace. */
class BadInputIT {

    private static final String SCRIPT = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>";

    private static RunningProduct product;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
    }

    @Test
    void a_form_without_login_goes_to_the_login() {
        Visitor stranger = new Visitor(product.url());
        Answer answer = stranger.get(Applicant.FORM);
        assertTrue(answer.address().getPath().startsWith("/login"), answer.address().toString());
        Answer post = stranger.send(HttpRequest.newBuilder(stranger.at(Applicant.FORM + "/" + UUID.randomUUID() + "/vehicle"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("licencePlate=1-ABC-234")).build());
        assertTrue(post.address().getPath().startsWith("/login") || post.status() == 403 || post.status() == 401, post.status() + " " + post.address());
    }

    @Test
    void a_form_without_its_csrf_token_is_refused() {
        Applicant citizen = new Applicant(product.url(), "Youssef El Amrani");
        Answer summary = citizen.fillIn("1-ABC-234");
        long before = dossiers();
        Element form = summary.page().select("main form").first();
        Answer answer = citizen.visitor().submit(summary, form, Map.of("csrf", "forged"), Map.of());
        assertEquals(403, answer.status(), answer.text());
        assertEquals(before, dossiers());
        assertEquals(before + 1, sendAndCount(citizen, summary), "the real form still goes through");
    }

    @Test
    void the_same_form_twice_gives_one_dossier() {
        Applicant citizen = new Applicant(product.url(), "Youssef El Amrani");
        Answer summary = citizen.fillIn("1-ABC-234");
        long before = dossiers();
        String first = Applicant.numberOn(citizen.send(summary));
        String second = Applicant.numberOn(citizen.send(summary));
        assertEquals(first, second);
        assertEquals(before + 1, dossiers());
    }

    @Test
    void somebody_elses_session_does_not_exist() {
        Applicant an = new Applicant(product.url(), "Youssef El Amrani");
        String address = an.fillIn("1-ABC-234").address().getPath();
        Visitor other = new Visitor(product.url());
        Answer login = other.get("/login?next=/mijn");
        String name = login.page().select("button[name=login]").stream().map(Element::text).filter(t -> !t.contains("Youssef El Amrani")).findFirst().orElseThrow();
        Answer answer = other.signInAs(name, address);
        assertEquals(404, answer.status(), answer.text());
    }

    @Test
    void extra_fields_change_nothing() {
        Applicant citizen = new Applicant(product.url(), "Youssef El Amrani");
        Answer step = vehicleStep(citizen);
        Map<String, String> values = new HashMap<>(Map.of("licencePlate", "1-ABC-234", "applicant", "someone", "status", "granted",
                "givenName", "Hacker", "person.givenName", "Hacker"));
        Answer summary = citizen.visitor().submit(step, step.formWith("input[type=file]"), values, Map.of("proof", pdf()));
        assertTrue(Applicant.isSummary(summary), summary.text());
        assertFalse(summary.text().contains("Hacker"), summary.text());
    }

    @Test
    void a_file_of_30_megabytes_is_refused_with_words() {
        Applicant citizen = new Applicant(product.url(), "Youssef El Amrani");
        Answer step = vehicleStep(citizen);
        byte[] large = new byte[30 * 1024 * 1024];
        System.arraycopy(Visitor.PDF, 0, large, 0, Visitor.PDF.length);
        Answer answer = citizen.visitor().submit(step, step.formWith("input[type=file]"), Map.of("licencePlate", "1-ABC-234"),
                Map.of("proof", new Upload("groot.pdf", "application/pdf", large)));
        assertTrue(answer.status() == 413 || answer.status() == 400 || answer.status() == 422 || answer.status() == 200, "status " + answer.status());
        assertTrue(answer.text().toLowerCase().contains("groot") || answer.text().contains("MB"), answer.text());
        assertTrue(Applicant.isSummary(citizen.visitor().get(step.address().getPath().replace("/vehicle", "/overzicht"))),
                "the request goes on afterwards, with the proof it had");
    }

    @Test
    void a_program_called_pdf_is_refused() {
        Applicant citizen = new Applicant(product.url(), "Youssef El Amrani");
        Answer step = vehicleStep(citizen);
        byte[] program = new byte[2048];
        program[0] = 'M';
        program[1] = 'Z';
        Answer answer = citizen.visitor().submit(step, step.formWith("input[type=file]"), Map.of("licencePlate", "1-ABC-234"),
                Map.of("proof", new Upload("bewijs.pdf", "application/pdf", program)));
        assertFalse(Applicant.isSummary(answer), answer.text());
        assertTrue(answer.text().contains("PDF"), answer.text());
    }

    @Test
    void a_licence_plate_of_10_000_characters_is_refused() {
        refusedField("licencePlate", "A".repeat(10_000));
    }

    @Test
    void script_in_a_field_is_refused_or_shown_as_text() {
        refusedField("licencePlate", SCRIPT);
        Visitor stranger = new Visitor(product.url());
        Answer search = stranger.get("/zoeken?q=" + java.net.URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8));
        assertEquals(200, search.status());
        assertFalse(new String(search.raw().body(), StandardCharsets.UTF_8).contains("<script>alert("), "search shows it as text");
        Answer report = stranger.get("/melden");
        Answer sent = stranger.submit(report, report.formWith("[name=description]"), Map.of("addressText", SCRIPT, "category",
                "losliggende-tegel", "description", SCRIPT), Map.of());
        assertEquals(200, sent.status(), sent.text());
        assertFalse(new String(sent.raw().body(), StandardCharsets.UTF_8).contains("<script>alert("), "the report shows it as text");
    }

    @Test
    void a_report_without_a_place_says_what_is_missing_and_keeps_the_rest() {
        Visitor stranger = new Visitor(product.url());
        Answer page = stranger.get("/melden");
        Answer answer = stranger.submit(page, page.formWith("[name=description]"), Map.of("description", "kapotte lamp"), Map.of());
        assertFalse(answer.page().select(".field-wrong, [aria-invalid=true]").isEmpty(), answer.text());
        assertTrue(answer.page().select("[name=description]").text().contains("kapotte lamp"), "what was typed is kept");
    }

    @Test
    void soap_with_external_entities_is_refused() {
        Answer answer = soap("""
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
                <w:reportStatus xmlns:w="urn:midoffice:workorder:status:1"><w:workOrder>&e;</w:workOrder></w:reportStatus>
                </s:Body></s:Envelope>""", RunningProduct.SECRET);
        String body = new String(answer.raw().body(), StandardCharsets.UTF_8);
        assertTrue(answer.status() >= 400, answer.status() + body);
        assertFalse(body.contains("root:"), body);
        assertNoTrace(body);
    }

    @Test
    void soap_with_a_wrong_status_or_an_unknown_work_order_is_a_client_fault() {
        for (String[] bad : new String[][] {{UUID.randomUUID().toString(), "done"}, {UUID.randomUUID().toString(), "eaten"}, {"no-id", "done"}}) {
            Answer answer = soap(report(bad[0], bad[1]), RunningProduct.SECRET);
            String body = new String(answer.raw().body(), StandardCharsets.UTF_8);
            assertTrue(body.contains("Fault"), body);
            assertTrue(body.contains("Client"), body);
            assertNoTrace(body);
        }
    }

    @Test
    void soap_and_rest_with_a_wrong_secret_are_unauthorised() {
        assertEquals(401, soap(report(UUID.randomUUID().toString(), "done"), "wrong-wrong-wrong-wrong").status());
        assertEquals(401, rest("GET", "/api/broker/v1/work-orders/" + UUID.randomUUID(), "", "Bearer forged.token.here").status());
        assertEquals(401, rest("GET", "/api/broker/v1/work-orders/" + UUID.randomUUID(), "", null).status());
    }

    @Test
    void rest_answers_problems_and_never_500() {
        String unknown = "/api/broker/v1/work-orders/" + UUID.randomUUID();
        assertProblem(404, rest("GET", unknown, "", basic()));
        assertProblem(400, rest("PUT", unknown + "/status", "{", basic()));
        assertProblem(400, rest("PUT", unknown + "/status", "{\"messageId\":\"1\",\"status\":\"eaten\"}", basic()));
        assertProblem(400, rest("GET", "/api/catalogue/v1/products?limit=many", "", null));
        assertProblem(404, rest("GET", "/api/catalogue/v1/products/bestaat-niet", "", null));
    }

    @Test
    void nobody_sees_what_is_not_theirs() {
        Visitor citizen = new Visitor(product.url());
        citizen.signInAs("Youssef El Amrani", "/mijn");
        assertEquals(403, citizen.get("/intranet/werkvoorraad.xhtml").status());
        Visitor stranger = new Visitor(product.url());
        assertTrue(stranger.get("/intranet/werkvoorraad.xhtml").address().getPath().startsWith("/login"));
        assertTrue(stranger.get("/mijn").address().getPath().startsWith("/login"));
        assertEquals(404, citizen.get("/mijn/dossiers/2026-999999").status());
        assertEquals(404, citizen.get("/mijn/documenten/" + UUID.randomUUID()).status());
        assertEquals(404, stranger.get("/WEB-INF/pages/home.xhtml").status());
        assertEquals(404, stranger.get("/mijn/../WEB-INF/web.xml").status());
        for (String managed : new String[] {"/metrics", "/openapi"}) {
            int status = stranger.get(managed).status();
            assertTrue(status == 401 || status == 403, managed + " answers a stranger " + status);
        }
    }

    private void refusedField(String field, String value) {
        Applicant citizen = new Applicant(product.url(), "Youssef El Amrani");
        Answer step = vehicleStep(citizen);
        Answer answer = citizen.visitor().submit(step, step.formWith("input[type=file]"), Map.of(field, value), Map.of("proof", pdf()));
        assertFalse(Applicant.isSummary(answer), answer.text());
        assertFalse(answer.page().select("[name=" + field + "][aria-invalid=true]").isEmpty(), answer.text());
        assertFalse(new String(answer.raw().body(), StandardCharsets.UTF_8).contains("<script>alert("), "shown as text");
    }

    private Answer vehicleStep(Applicant citizen) {
        Answer summary = citizen.fillIn("1-ABC-234");
        return citizen.visitor().get(summary.address().getPath().replace("/overzicht", "/vehicle"));
    }

    private long sendAndCount(Applicant citizen, Answer summary) {
        citizen.send(summary);
        return dossiers();
    }

    private static Upload pdf() {
        return new Upload("bewijs.pdf", "application/pdf", Visitor.PDF);
    }

    private static long dossiers() {
        return product.count("select count(*) from dos_dossier");
    }

    private static String report(String workOrder, String status) {
        return """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:w="urn:midoffice:workorder:status:1"><s:Body>
                <w:reportStatus><w:workOrder>%s</w:workOrder><w:messageId>m-1</w:messageId><w:status>%s</w:status></w:reportStatus>
                </s:Body></s:Envelope>""".formatted(workOrder, status);
    }

    private static Answer soap(String envelope, String secret) {
        Visitor supplier = new Visitor(product.url());
        return supplier.send(HttpRequest.newBuilder(supplier.at("/soap/status")).header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"").header("Authorization", basic(secret)).POST(BodyPublishers.ofString(envelope)).build());
    }

    private static Answer rest(String method, String path, String body, String authorization) {
        Visitor supplier = new Visitor(product.url());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.url() + path)).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return supplier.send(request.build());
    }

    private static void assertProblem(int status, Answer answer) {
        String body = new String(answer.raw().body(), StandardCharsets.UTF_8);
        assertEquals(status, answer.status(), body);
        assertTrue(answer.raw().headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"), body);
        assertNoTrace(body);
    }

    private static void assertNoTrace(String body) {
        assertFalse(body.contains("\tat ") || body.contains("Exception"), body);
    }

    private static String basic() {
        return basic(RunningProduct.SECRET);
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((RunningProduct.CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
