package midoffice.catalogue.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** The city's units and the sites where they can be found. Public to read. */
public interface Units {

    /** Those of today. */
    List<UnitView> all();

    /** Also one that was closed: its name stands in what it did. */
    Optional<UnitView> find(UnitId unit);

    /** @return who answers today for what that unit did: itself, the one into which it was merged; empty when it was closed without one */
    Optional<UnitId> successor(UnitId unit);

    /** All of them, by name. */
    List<SiteView> sites();

    /** @return the site with that code, empty for null */
    Optional<SiteView> site(String code);

    /** Catalogue editors, administrators and the system. */
    void save(Caller caller, UnitView unit);

    /** Catalogue editors, administrators and the system. */
    void save(Caller caller, SiteView site);

    /**
     * Says on which days a site keeps other hours; replaces what was said before. Catalogue editors, administrators and the system.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code hours-invalid}, {@code required}
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code site-not-found}
     */
    void saveExceptions(Caller caller, String site, List<OpeningException> exceptions);

    /** @param site code of the site, null when the unit has no desk */
    record UnitView(UnitId id, LocalizedText name, String phone, String email, String site) {
    }

    /**
     * @param hours      opening hours of an ordinary week; a day without hours is closed
     * @param exceptions days with other hours
     */
    record SiteView(String code, String name, Address address, List<Hours> hours, List<OpeningException> exceptions) {

        public SiteView(String code, String name, Address address, List<Hours> hours) {
            this(code, name, address, hours, List.of());
        }

        /** @return the hours of a day when they are not those of an ordinary week; an empty list when it is closed then */
        public Optional<List<Hours>> exceptional(LocalDate day) {
            List<OpeningException> that = exceptions.stream().filter(exception -> exception.day().equals(day)).toList();
            return that.isEmpty() ? Optional.empty() : Optional.of(that.stream().filter(exception -> exception.from() != null)
                    .map(exception -> new Hours(day.getDayOfWeek(), exception.from(), exception.until())).toList());
        }
    }

    /** @param from and {@code until} null when the site is closed that day */
    record OpeningException(LocalDate day, LocalTime from, LocalTime until, String reason) {
    }

    /** One opening period; {@code until} is exclusive. */
    record Hours(DayOfWeek day, LocalTime from, LocalTime until) {
    }
}
