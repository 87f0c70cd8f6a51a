package midoffice.ear.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import midoffice.ear.harness.Applicant;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Staff;
import midoffice.ear.harness.Visitor;
import midoffice.ear.harness.Visitor.Answer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people may ask about their own data: everything in one file, and that it is erased; a report tells what stays and why. */
class PersonalDataIT {

    private static final String OFFICER = "Nadia Maes";
    private static final String PAGE = "/intranet/privacy.xhtml";
    private static final String CITIZEN = "78063097992";
    private static final String APPLICANT = "36082297451";
    private static RunningProduct product;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
    }

    @Test
    void a_citizen_takes_everything_along_over_all_modules() throws IOException {
        Applicant applicant = new Applicant(product.url(), "Godelieve Verstraete");
        Answer sent = applicant.send(applicant.fillIn("1-GDP-001"));
        String number = Applicant.numberOn(sent);
        assertNotNull(number, sent.text());

        Map<String, byte[]> file = zip(applicant.visitor().get("/mijn/alles/gegevens.zip"));

        JsonObject data = Json.createReader(new ByteArrayInputStream(file.get("gegevens.json"))).readObject().getJsonObject("data");
        assertTrue(data.getJsonArray("values").toString().contains("Verstraete"), "the values of the party");
        assertTrue(data.getJsonArray("dossiers").toString().contains(number), "the dossiers");
        assertTrue(data.getJsonArray("answers").toString().contains("1-GDP-001"), "the answers of the form");
        assertTrue(data.getJsonArray("interactions").toString().contains(number), "what happened");
        assertEquals(new String(Visitor.PDF, StandardCharsets.ISO_8859_1),
                new String(file.get("documenten/" + number + "/bewijs.pdf"), StandardCharsets.ISO_8859_1), "the document, byte by byte");
        String page = new String(file.get("gegevens.html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("Alle") || page.contains("Al mijn gegevens"), page);
        assertTrue(page.contains("Persoonsgegevens, ook vroegere") && page.contains("Verstraete"), "the same to read");
    }

    @Test
    void nobody_else_gets_the_file() {
        String party = Parties.id(product, APPLICANT);
        String file = "/intranet/persoonsdossier.zip?partij=" + party;
        assertEquals(404, Staff.visitor(product, "Ingrid De Smet").get(file + "&reden=nieuwsgierig").status(), "staff without that role");
        Visitor officer = Staff.visitor(product, OFFICER);
        assertEquals(400, officer.get(file).status(), "no reason");
        assertEquals(200, officer.get(file + "&reden=brief%20van%201%20maart").status());
        Answer looks = citizen("Godelieve Verstraete").get("/mijn/inzage");
        assertTrue(looks.text().contains("alle gegevens in één bestand") && looks.text().contains("brief van 1 maart"), looks.text());
        assertEquals(403, Staff.visitor(product, "Ingrid De Smet").get(PAGE).status());
    }

    @Test
    void a_person_without_running_business_is_erased_and_the_report_stays() {
        String party = Parties.id(product, CITIZEN);
        Visitor citizen = citizen("Kwame Mensah");
        report(citizen, "Lamp stuk bij mij voor de deur");
        solved(party);
        ask(citizen, "Ik verhuis naar het buitenland.");
        ask(citizen, "Nog eens.");
        assertEquals("1", count("crm_erasure where hex(party_id) = '" + hex(party) + "'"), "one request stands at a time");

        Visitor officer = Staff.visitor(product, OFFICER);
        Answer chosen = officer.get(PAGE + "?verzoek=" + request(party));
        assertTrue(chosen.text().contains("Persoonsgegevens, ook vroegere: "), chosen.text());
        assertEquals("1", count("crm_party where identifier = '" + CITIZEN + "'"), "a preview takes itself back");

        Answer refused = decide(officer, chosen, "erase", "");
        assertTrue(refused.text().contains("Antwoord"), refused.text());
        Answer done = decide(officer, officer.get(PAGE + "?verzoek=" + request(party)), "erase", "Uw gegevens zijn gewist.");

        assertTrue(done.text().contains("Gewist. Het verslag staat in de lijst."), done.text());
        assertEquals("0", count("crm_party where identifier = '" + CITIZEN + "'"));
        assertEquals("0", count("crm_party_attribute where hex(party_id) = '" + hex(party) + "'"));
        assertEquals("0", count("crm_search_term where hex(party_id) = '" + hex(party) + "'"));
        assertEquals("ERASED", Parties.text(product, "select state from crm_erasure where hex(party_id) = '" + hex(party) + "'"));
        assertTrue(Parties.text(product, "select report from crm_erasure where hex(party_id) = '" + hex(party) + "'").contains("values"));
        assertEquals("1", count("cmp_report where description like 'Lamp stuk bij mij%' and reporter is null and email is null and first_name is null"
                + " and last_name is null and phone is null"), "the report stays, who filed it goes");
    }

    @Test
    void what_a_dossier_needs_stays_and_the_answer_says_so() {
        Applicant applicant = new Applicant(product.url(), "Inès García Muñoz");
        String party = Parties.id(product, "87120197038");
        Answer sent = applicant.send(applicant.fillIn("1-GDP-002"));
        assertNotNull(Applicant.numberOn(sent), sent.text());
        ask(applicant.visitor(), "");

        Visitor officer = Staff.visitor(product, OFFICER);
        Answer chosen = officer.get(PAGE + "?verzoek=" + request(party));
        assertTrue(chosen.text().contains("Dossiers: 1 bewaard, omdat het dossier nog loopt"), chosen.text());
        decide(officer, chosen, "erase", "Uw dossier loopt nog.");

        assertEquals("1", count("crm_party where identifier = '87120197038'"));
        Answer mine = applicant.visitor().get("/mijn/alles");
        assertTrue(mine.text().contains("Uw dossier loopt nog.") && mine.text().contains("omdat het dossier nog loopt"), mine.text());
    }

    private static void report(Visitor citizen, String what) {
        Answer form = citizen.get("/melden");
        Answer filed = citizen.submit(form, form.formWith("[name=description]"), Map.of("addressText", "Scheepswerflaan 51", "category", "verkeersbord",
                "description", what), Map.of());
        assertTrue(filed.address().getPath().startsWith("/melden/verzonden/"), filed.text());
    }

    /** As after an answer, with what an app may have sent along. */
    private static void solved(String party) {
        try (Connection connection = product.database().connect(); Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update cmp_report set is_open = false, status = 'solved', first_name = 'Kwame', last_name = 'Mensah',"
                    + " phone = '0470000030', email = 'kwame@example.org' where hex(reporter) = '" + hex(party) + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Visitor citizen(String name) {
        Visitor visitor = new Visitor(product.url());
        visitor.signInAs(name, "/mijn");
        return visitor;
    }

    private static void ask(Visitor citizen, String reason) {
        Answer page = citizen.get("/mijn/alles");
        Answer asked = citizen.submit(page, page.formWith("textarea[name=reason]"), Map.of("reason", reason), Map.of());
        assertTrue(asked.text().contains("Je vraag is ontvangen."), asked.text());
    }

    private static Answer decide(Visitor officer, Answer chosen, String button, String note) {
        Element form = chosen.formWith("textarea");
        Map<String, String> values = new HashMap<>();
        values.put(form.selectFirst("textarea").attr("name"), note);
        Element pressed = form.select("input[type=submit]").stream().filter(b -> b.attr("name").endsWith(":" + button)).findFirst().orElseThrow();
        values.put(pressed.attr("name"), pressed.val());
        return officer.submit(chosen, form, values, Map.of());
    }

    private static String request(String party) {
        return Parties.text(product, "select lower(hex(id)) from crm_erasure where hex(party_id) = '" + hex(party) + "' and state = 'ASKED'")
                .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static String hex(String id) {
        return id.replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static String count(String rest) {
        return Parties.text(product, "select count(*) from " + rest);
    }

    private static Map<String, byte[]> zip(Answer answer) throws IOException {
        assertEquals(200, answer.status(), answer.text());
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.raw().body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
