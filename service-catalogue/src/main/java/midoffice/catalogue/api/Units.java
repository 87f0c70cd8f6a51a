package midoffice.catalogue.api;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** The city's units and the sites where they can be found. Public to read. */
public interface Units {

    List<UnitView> all();

    Optional<UnitView> find(UnitId unit);

    List<SiteView> sites();

    /** Catalogue editors, administrators and the system. */
    void save(Caller caller, UnitView unit);

    /** Catalogue editors, administrators and the system. */
    void save(Caller caller, SiteView site);

    /** @param site code of the site, null when the unit has no desk */
    record UnitView(UnitId id, LocalizedText name, String phone, String email, String site) {
    }

    /** @param hours opening hours of an ordinary week; a day without hours is closed */
    record SiteView(String code, String name, Address address, List<Hours> hours) {
    }

    /** One opening period; {@code until} is exclusive. */
    record Hours(DayOfWeek day, LocalTime from, LocalTime until) {
    }
}
