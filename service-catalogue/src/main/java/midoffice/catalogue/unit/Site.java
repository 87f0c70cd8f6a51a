package midoffice.catalogue.unit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Units.Hours;
import midoffice.catalogue.api.Units.OpeningException;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.crm.api.common.Address;

/** A place where citizens can visit one or more units. */
@Entity
@Table(name = "cat_site")
public class Site {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "street")
    private String street;

    @Column(name = "house_number")
    private String houseNumber;

    @Column(name = "box")
    private String box;

    @Column(name = "postcode")
    private String postcode;

    @Column(name = "municipality")
    private String municipality;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cat_site_hours", joinColumns = @JoinColumn(name = "site"))
    private Set<OpeningPeriod> hours = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cat_site_exception", joinColumns = @JoinColumn(name = "site"))
    private Set<ExceptionalDay> exceptions = new HashSet<>();

    @Version
    @Column(name = "version")
    private long version;

    protected Site() {
    }

    static Site of(SiteView view) {
        Site site = new Site();
        site.code = view.code();
        site.describe(view);
        return site;
    }

    void describe(SiteView view) {
        name = view.name();
        Address address = view.address();
        street = address.street();
        houseNumber = address.houseNumber();
        box = address.box();
        postcode = address.postcode();
        municipality = address.municipality();
        Set<OpeningPeriod> wanted = view.hours().stream().map(OpeningPeriod::of).collect(Collectors.toSet());
        // Only differences reach the database: an unchanged week writes nothing.
        hours.retainAll(wanted);
        hours.addAll(wanted);
    }

    void except(List<OpeningException> days) {
        Set<ExceptionalDay> wanted = days.stream().map(ExceptionalDay::of).collect(Collectors.toSet());
        exceptions.retainAll(wanted);
        exceptions.addAll(wanted);
    }

    SiteView view() {
        List<Hours> week = hours.stream().map(OpeningPeriod::view).sorted(Comparator.comparing(Hours::day).thenComparing(Hours::from))
                .toList();
        return new SiteView(code, name, new Address(street, houseNumber, box, postcode, municipality), week,
                exceptions.stream().map(ExceptionalDay::view).sorted(Comparator.comparing(OpeningException::day)
                        .thenComparing(OpeningException::from, Comparator.nullsFirst(Comparator.naturalOrder()))).toList());
    }
}
