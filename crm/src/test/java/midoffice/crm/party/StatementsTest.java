package midoffice.crm.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Certification;
import midoffice.crm.api.PartyAttributes;
import org.junit.jupiter.api.Test;

/** What was true on which day, and what was known when. */
class StatementsTest {

    private static final AttributeSource REGISTER = AttributeSource.NATIONAL_REGISTER;
    private static final String STREET = PartyAttributes.STREET;
    private static final Instant MARCH = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-10T08:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-10T08:00:00Z");

    private final List<PartyAttribute> rows = new ArrayList<>();
    private final Statements statements = new Statements(null, rows);

    @Test
    void a_move_keeps_where_somebody_lived_before() {
        said("Kerkstraat", "2020-01-01", null, MARCH);
        said("Dorpsstraat", "2026-05-01", null, MAY);

        assertEquals("Dorpsstraat", on("2026-06-01"));
        assertEquals("Kerkstraat", on("2026-04-30"));
        assertEquals("", on("2019-12-31"));
    }

    @Test
    void what_we_knew_on_a_day_is_not_what_we_know_now() {
        said("Kerkstraat", "2020-01-01", null, MARCH);
        said("Dorpsstraat", "2026-05-01", null, MAY);

        assertEquals("Kerkstraat", known("2026-05-05", Instant.parse("2026-05-09T08:00:00Z")), "the move was not known yet");
        assertEquals("Dorpsstraat", known("2026-05-05", JUNE));
        assertEquals("", known("2026-05-05", Instant.parse("2026-03-01T08:00:00Z")), "nothing was known then");
    }

    @Test
    void a_correction_was_never_true_but_was_believed() {
        said("Kerkstraat", "2020-01-01", null, MARCH);
        said("Kerkplein", "2020-01-01", null, MAY);

        assertEquals("Kerkplein", on("2021-01-01"));
        assertEquals("Kerkstraat", known("2021-01-01", MARCH));
        assertEquals(1, rows.stream().filter(PartyAttribute::isBelieved).count());
    }

    @Test
    void news_that_arrives_late_goes_into_the_past() {
        said("Dorpsstraat", "2026-05-01", null, MAY);
        said("Kerkstraat", "2020-01-01", null, JUNE);

        assertEquals("Dorpsstraat", on("2026-06-11"));
        assertEquals("Kerkstraat", on("2026-04-30"));
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        said("Dorpsstraat", "2026-05-01", null, MARCH);
        said("Stationsstraat", "2026-06-01", null, MAY);
        said("Kerkstraat", "2020-01-01", null, JUNE);
        List<String> late = List.of(on("2020-06-01"), on("2026-05-15"), on("2026-06-15"));
        rows.clear();
        said("Kerkstraat", "2020-01-01", null, MARCH);
        said("Dorpsstraat", "2026-05-01", null, MAY);
        said("Stationsstraat", "2026-06-01", null, JUNE);
        assertEquals(List.of(on("2020-06-01"), on("2026-05-15"), on("2026-06-15")), late);
    }

    @Test
    void a_move_that_is_announced_counts_from_its_day() {
        said("Kerkstraat", "2020-01-01", null, MARCH);
        said("Dorpsstraat", "2026-09-01", null, MAY);
        assertEquals("Kerkstraat", on("2026-08-31"));
        assertEquals("Dorpsstraat", on("2026-09-01"));
    }

    @Test
    void hearing_the_same_twice_changes_nothing() {
        said("Kerkstraat", "2020-01-01", null, MARCH);
        said("Kerkstraat", "2020-01-01", null, MAY);
        said("Kerkstraat", null, null, JUNE);
        assertEquals(1, rows.size());
        said("Oude Markt", "2015-01-01", "2020-01-01", MAY);
        said("Oude Markt", "2015-01-01", "2020-01-01", JUNE);
        assertEquals(2, rows.size());
    }

    @Test
    void an_end_that_is_learned_closes_what_was_open() {
        said("Kerkstraat", "2020-01-01", null, MARCH);
        said("Kerkstraat", "2020-01-01", "2026-05-01", MAY);
        assertEquals("Kerkstraat", on("2026-04-30"));
        assertEquals("", on("2026-05-01"));
    }

    @Test
    void what_is_surer_counts_and_what_is_newer_among_equals() {
        learn(STREET, "Declared", AttributeSource.DECLARED, Certification.UNPROVEN, JUNE);
        learn(STREET, "Department", AttributeSource.DEPARTMENT, Certification.UNPROVEN, MARCH);
        assertEquals("Department", on("2026-06-11"));
        learn(STREET, "Logged in", AttributeSource.DECLARED, Certification.OWN_LOGIN, JUNE);
        assertEquals("Logged in", on("2026-06-11"));
        learn(STREET, "Seen", AttributeSource.VERIFIED_BY_STAFF, Certification.PROVEN, MAY);
        assertEquals("Seen", on("2026-06-11"));
    }

    @Test
    void an_organisation_has_several_activities_and_a_complete_list_ends_the_others() {
        for (String code : List.of("47110", "56101", "82990")) {
            learn(PartyAttributes.ACTIVITY, code, AttributeSource.CROSSROADS_BANK_ENTERPRISES, Certification.AUTHENTIC, MARCH);
        }
        assertEquals(Set.of("47110", "56101", "82990"), activities("2026-04-01"));
        statements.endOthers(PartyAttributes.ACTIVITY, AttributeSource.CROSSROADS_BANK_ENTERPRISES, Set.of("47110"),
                LocalDate.parse("2026-05-10"), "test", MAY);
        assertEquals(Set.of("47110"), activities("2026-06-01"));
        assertEquals(Set.of("47110", "56101", "82990"), activities("2026-05-09"));
    }

    @Test
    void nothing_is_ever_forgotten() {
        for (int i = 0; i < 20; i++) {
            said("Straat " + i % 3, "20" + (10 + i % 7) + "-01-01", null, MARCH.plusSeconds(i));
        }
        Set<String> all = rows.stream().map(PartyAttribute::value).collect(Collectors.toSet());
        assertEquals(Set.of("Straat 0", "Straat 1", "Straat 2"), all);
        assertTrue(rows.stream().filter(r -> r.isBelieved() && r.statement().isOpen()).count() == 1, "one is open");
    }

    private Set<String> activities(String day) {
        return statements.on(LocalDate.parse(day)).stream().filter(r -> r.key().equals(PartyAttributes.ACTIVITY)).map(PartyAttribute::value)
                .collect(Collectors.toSet());
    }

    private void said(String street, String from, String until, Instant at) {
        statements.learn(new Statement(STREET, street, REGISTER, Certification.AUTHENTIC, day(from), day(until)), "test", at);
    }

    private void learn(String key, String value, AttributeSource source, Certification certification, Instant at) {
        statements.learn(new Statement(key, value, source, certification, null, null), "test", at);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private String on(String day) {
        return statements.best(STREET, LocalDate.parse(day)).map(PartyAttribute::value).orElse("");
    }

    private String known(String day, Instant when) {
        Optional<PartyAttribute> found = statements.on(LocalDate.parse(day), when).stream().filter(r -> r.key().equals(STREET)).findFirst();
        return found.map(PartyAttribute::value).orElse("");
    }
}
