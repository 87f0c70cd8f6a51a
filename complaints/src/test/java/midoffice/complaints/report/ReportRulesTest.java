package midoffice.complaints.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import midoffice.complaints.api.Reports.CategoryView;
import midoffice.complaints.api.Reports.FileReport;
import midoffice.complaints.route.Route;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import org.junit.jupiter.api.Test;

class ReportRulesTest {

    private static final CityBounds CITY = CityBounds.parse("51.0000,3.6000,51.0600,3.7200");
    private static final String TILE = "losliggende-tegel";
    private static final Route ROUTE = new Route(new CategoryView(TILE, LocalizedText.dutch("Losliggende tegel"), "wegen", 5),
            new UnitId("openbaar-domein"));

    @Test
    void a_point_in_the_city_is_enough() {
        assertDoesNotThrow(() -> check(report("Losse tegel", 51.03, 3.65, null, null, "web")));
    }

    @Test
    void a_typed_address_alone_is_enough() {
        assertDoesNotThrow(() -> check(report("Losse tegel", null, null, "Kerkstraat 1", "an@example.org", "web")));
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        assertEquals(List.of("description required", "addressText too-long", "place place-outside", "email email-invalid",
                "channel value-invalid"),
                wrong(report(" ", 50.0, 3.65, "x".repeat(251), "an", "<web>")));
    }

    @Test
    void needs_a_place() {
        assertEquals(List.of("place place-required"), wrong(report("Losse tegel", null, null, "  ", null, "web")));
        assertEquals(List.of("place place-required"), wrong(report("Losse tegel", 51.03, null, "Kerkstraat 1", null, "web")));
    }

    @Test
    void what_is_no_number_is_outside_the_city() {
        assertEquals(List.of("place place-outside"), wrong(report("Losse tegel", Double.NaN, 3.65, null, null, "web")));
        assertEquals(List.of("place place-outside"), wrong(report("Losse tegel", 51.03, Double.POSITIVE_INFINITY, null, null, "web")));
    }

    @Test
    void a_description_has_an_end() {
        assertDoesNotThrow(() -> check(report("x".repeat(2000), 51.03, 3.65, null, null, "web")));
        assertEquals(List.of("description too-long"), wrong(report("x".repeat(2001), 51.03, 3.65, null, null, "web")));
    }

    @Test
    void a_category_must_lead_somewhere() {
        DomainException unknown = assertThrows(DomainException.Invalid.class,
                () -> ReportRules.check(report("Losse tegel", 51.03, 3.65, null, null, "web"), Optional.empty(), CITY));
        assertEquals("report-invalid", unknown.code());
        assertEquals("category-unknown", unknown.violations().get(0).code());
    }

    @Test
    void a_form_without_key_is_refused_before_anything_is_read() {
        FileReport command = new FileReport(null, TILE, "x", 51.03, 3.65, null, null, "web", null);
        assertThrows(DomainException.Invalid.class, () -> ReportRules.checkKey(command));
    }

    @Test
    void an_answer_has_a_known_status_and_words() {
        assertDoesNotThrow(() -> ReportRules.checkAnswer("planned", "We komen dinsdag."));
        assertThrows(DomainException.Invalid.class, () -> ReportRules.checkAnswer("received", "We komen dinsdag."));
        assertThrows(DomainException.Invalid.class, () -> ReportRules.checkAnswer("planned", " "));
        assertThrows(DomainException.Invalid.class, () -> ReportRules.checkAnswer(null, "x".repeat(2001)));
    }

    private static List<String> wrong(FileReport command) {
        return assertThrows(DomainException.Invalid.class, () -> check(command)).violations().stream()
                .map(v -> v.field() + " " + v.code()).toList();
    }

    private static void check(FileReport command) {
        ReportRules.check(command, Optional.of(ROUTE), CITY);
    }

    private static FileReport report(String description, Double latitude, Double longitude, String address, String email, String channel) {
        return new FileReport(Ids.next(), TILE, description, latitude, longitude, address, email, channel, null);
    }
}
