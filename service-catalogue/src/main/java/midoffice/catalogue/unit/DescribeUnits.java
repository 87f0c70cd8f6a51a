package midoffice.catalogue.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import midoffice.catalogue.api.Units;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;

/** Keeps what citizens and doors know of units and sites. */
@Transactional
@ApplicationScoped
public class DescribeUnits implements Units {

    private final UnitRepository repository;

    protected DescribeUnits() {
        this(null);
    }

    @Inject
    public DescribeUnits(UnitRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<UnitView> all() {
        return repository.open().stream().map(ServiceUnit::view).toList();
    }

    @Override
    public Optional<UnitView> find(UnitId unit) {
        return Optional.ofNullable(repository.unit(unit.code())).map(ServiceUnit::view);
    }

    @Override
    public Optional<UnitId> successor(UnitId unit) {
        ServiceUnit now = repository.unit(unit.code());
        while (now != null && now.ended() != null) {
            now = now.successor() == null ? null : repository.unit(now.successor());
        }
        return Optional.ofNullable(now).map(found -> new UnitId(found.code()));
    }

    @Override
    public void saveExceptions(Caller caller, String site, List<OpeningException> exceptions) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR, Role.SYSTEM);
        Site known = site == null ? null : repository.site(site);
        if (known == null) {
            throw new DomainException.NotFound("site-not-found", "No site " + site);
        }
        List<Violation> wrong = new ArrayList<>();
        for (OpeningException exception : exceptions) {
            if (exception.day() == null || exception.reason() == null || exception.reason().isBlank() || exception.reason().length() > 200) {
                wrong.add(new Violation("exceptions", "required", "Give the day and, in at most 200 characters, the reason."));
            }
            boolean closed = exception.from() == null && exception.until() == null;
            if (!closed && (exception.from() == null || exception.until() == null || !exception.from().isBefore(exception.until()))) {
                wrong.add(new Violation("exceptions", "hours-invalid", "A period ends after it begins: " + exception));
            }
        }
        refuse("site-invalid", wrong);
        known.except(exceptions);
        repository.flush();
    }

    @Override
    public List<SiteView> sites() {
        return repository.sites().stream().map(Site::view).toList();
    }

    @Override
    public Optional<SiteView> site(String code) {
        return Optional.ofNullable(code).map(repository::site).map(Site::view);
    }

    @Override
    public void save(Caller caller, UnitView view) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR, Role.SYSTEM);
        List<Violation> wrong = new ArrayList<>();
        if (view.id() == null) {
            wrong.add(new Violation("id", "required", "A unit needs a code."));
        }
        if (view.name() == null) {
            wrong.add(new Violation("name", "required", "A unit needs a name."));
        }
        if (view.site() != null && repository.site(view.site()) == null) {
            wrong.add(new Violation("site", "site-unknown", "There is no site " + view.site() + "."));
        }
        refuse("unit-invalid", wrong);
        ServiceUnit known = repository.unit(view.id().code());
        if (known == null) {
            repository.add(ServiceUnit.of(view));
        } else {
            known.describe(view);
        }
        repository.flush();
    }

    @Override
    public void save(Caller caller, SiteView view) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR, Role.SYSTEM);
        refuse("site-invalid", faults(view));
        Site known = repository.site(view.code());
        if (known == null) {
            repository.add(Site.of(view));
        } else {
            known.describe(view);
        }
        repository.flush();
    }

    static List<Violation> faults(SiteView view) {
        List<Violation> wrong = new ArrayList<>();
        if (view.code() == null || !view.code().matches("[a-z0-9][a-z0-9-]{0,39}")) {
            wrong.add(new Violation("code", "code-invalid", "A code has 1 to 40 lower-case letters, digits or hyphens."));
        }
        if (view.name() == null || view.name().isBlank()) {
            wrong.add(new Violation("name", "required", "A site needs a name."));
        }
        Address address = view.address();
        if (address == null || address.street() == null || address.houseNumber() == null || address.postcode() == null
                || address.municipality() == null) {
            wrong.add(new Violation("address", "required", "A site needs an address with street, number, postcode and municipality."));
        }
        if (view.hours() == null) {
            wrong.add(new Violation("hours", "required", "Give the opening hours; an empty list when the site has none."));
        } else {
            addFaultsOfHours(view.hours(), wrong);
        }
        return wrong;
    }

    private static void addFaultsOfHours(List<Hours> hours, List<Violation> wrong) {
        Hours before = null;
        for (Hours period : hours.stream().sorted(Comparator.comparing(Hours::day).thenComparing(Hours::from)).toList()) {
            if (!period.from().isBefore(period.until())) {
                wrong.add(new Violation("hours", "hours-invalid", "A period ends after it begins: " + period));
            }
            if (before != null && before.day() == period.day() && before.until().isAfter(period.from())) {
                wrong.add(new Violation("hours", "hours-overlap", "Two periods overlap: " + before + " and " + period));
            }
            before = period;
        }
    }

    private static void refuse(String code, List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid(code, "Rules broken: " + wrong, wrong);
        }
    }
}
