package midoffice.complaints.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import midoffice.complaints.api.Reports.CategoryView;
import midoffice.complaints.api.Reports.FileReport;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.complaints.route.Route;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final LocalizedText NAME = LocalizedText.dutch("Losliggende tegel");
    private static final UnitId UNIT = new UnitId("openbaar-domein");
    private static final Route ROUTE = new Route(new CategoryView("losliggende-tegel", NAME, "wegen", 5), UNIT);
    private static final PartyId AN = new PartyId(Ids.next());
    private static final Caller CITIZEN = new Caller("an", "An", Set.of(Role.CITIZEN), null, AN, "own");
    private static final Caller SOFIE = new Caller("sofie.wouters", "Sofie Wouters", Set.of(Role.OFFICIAL), UNIT, null, "report");

    /** Half past eleven in the evening in Brussels on 2 April 2026, Maundy Thursday. */
    private static final Instant EVENING = Instant.parse("2026-04-02T21:30:00Z");

    @Test
    void is_expected_after_the_norm_in_working_days_over_easter() {
        // Good Friday is worked, Easter Monday is not: 3, 7, 8, 9, 10 April.
        assertEquals(LocalDate.of(2026, 4, 10), view(filedBy(CITIZEN, EVENING)).expected());
    }

    @Test
    void is_filed_on_the_day_of_brussels() {
        // 22:30 UTC is half past midnight, Good Friday: 7, 8, 9, 10, 13 April.
        assertEquals(LocalDate.of(2026, 4, 13), view(filedBy(CITIZEN, Instant.parse("2026-04-02T22:30:00Z"))).expected());
    }

    @Test
    void a_citizen_is_the_reporter_others_are_not() {
        assertEquals(AN, view(filedBy(CITIZEN, EVENING)).reporter());
        assertNull(view(filedBy(Caller.ANONYMOUS, EVENING)).reporter());
        assertNull(view(filedBy(SOFIE, EVENING)).reporter());
    }

    @Test
    void strangers_do_not_learn_who_filed_it() {
        assertNull(filedBy(CITIZEN, EVENING).asViewForStrangers(NAME, UNIT).reporter());
    }

    @Test
    void news_goes_to_the_address_a_stranger_left_in_the_strangers_language() {
        Report report = filedBy(Caller.ANONYMOUS, " jan@example.org ", Language.FR, EVENING);
        assertEquals(Optional.of("jan@example.org"), report.newsEmail());
        assertEquals(Language.FR, report.language());
        assertEquals(Language.NL, filedBy(Caller.ANONYMOUS, null, null, EVENING).language());
    }

    @Test
    void news_has_no_address_without_one_or_for_a_known_party() {
        assertEquals(Optional.empty(), filedBy(Caller.ANONYMOUS, " ", Language.NL, EVENING).newsEmail());
        assertEquals(Optional.empty(), filedBy(CITIZEN, "an@example.org", Language.NL, EVENING).newsEmail());
    }

    @Test
    void an_answer_to_an_older_version_is_stale() {
        Report report = filedBy(CITIZEN, EVENING);
        assertEquals("report-changed",
                assertThrows(DomainException.Stale.class, () -> report.answer(SOFIE, "planned", "We komen.", 7, EVENING)).code());
        assertEquals("received", view(report).status());
    }

    @Test
    void an_answer_is_for_the_reporter_to_read() {
        Report report = filedBy(CITIZEN, EVENING);
        report.answer(SOFIE, "planned", " We komen dinsdag. ", 0, EVENING.plusSeconds(60));
        assertEquals("planned", view(report).status());
        assertEquals("We komen dinsdag.", view(report).answer());
        assertEquals(EVENING.plusSeconds(60), view(report).answered());
    }

    private static Report filedBy(Caller caller, Instant now) {
        return filedBy(caller, " ", null, now);
    }

    private static Report filedBy(Caller caller, String email, Language language, Instant now) {
        FileReport command = new FileReport(Ids.next(), "losliggende-tegel", " Losse tegel ", 51.03, 3.65, " ", email, "web", language);
        return Report.file(Ids.next(), "M2026-000001", caller, command, ROUTE, "secret", now);
    }

    private static ReportView view(Report report) {
        return report.asView(NAME, UNIT);
    }
}
