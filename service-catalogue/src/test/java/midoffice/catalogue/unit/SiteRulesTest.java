package midoffice.catalogue.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import midoffice.catalogue.api.Units.Hours;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.Violation;
import org.junit.jupiter.api.Test;

/** Opening hours that cannot be true are refused. */
class SiteRulesTest {

    @Test
    void acceptsAMorningAndAnAfternoon() {
        assertEquals(List.of(), codes(hours("09:00", "12:00"), hours("12:00", "16:00")));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertEquals(List.of("hours-invalid"), codes(hours("12:00", "09:00")));
    }

    @Test
    void refusesPeriodsThatOverlap() {
        assertEquals(List.of("hours-overlap"), codes(hours("11:00", "16:00"), hours("09:00", "12:00")));
    }

    private static Hours hours(String from, String until) {
        return new Hours(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static List<String> codes(Hours... hours) {
        SiteView site = new SiteView("stadhuis", "Stadhuis", new Address("Stadhuisplein", "1", null, "9099", "Waterlinde"), List.of(hours));
        return DescribeUnits.faults(site).stream().map(Violation::code).toList();
    }
}
