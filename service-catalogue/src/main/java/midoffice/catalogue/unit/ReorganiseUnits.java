package midoffice.catalogue.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Organogram;
import midoffice.catalogue.api.event.UnitReorganised;
import midoffice.catalogue.product.ProductPlacing;
import midoffice.crm.api.Staff;
import midoffice.crm.api.Staff.Member;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;

/** Changes the organogram, at once or on a day, and keeps what it was. */
@Transactional
@ApplicationScoped
public class ReorganiseUnits implements Organogram {

    private static final int REASON = 500;

    private final UnitRepository repository;
    private final ProductPlacing products;
    private final Staff staff;
    private final Event<UnitReorganised> reorganised;
    private final Clock clock;

    protected ReorganiseUnits() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReorganiseUnits(UnitRepository repository, ProductPlacing products, Staff staff, Event<UnitReorganised> reorganised, Clock clock) {
        this.repository = repository;
        this.products = products;
        this.staff = staff;
        this.reorganised = reorganised;
        this.clock = clock;
    }

    @Override
    public List<Node> tree(Caller caller) {
        requireStaff(caller);
        List<Node> tree = new ArrayList<>();
        hang(tree, repository.units(), null, 0);
        return tree;
    }

    private static void hang(List<Node> tree, List<ServiceUnit> units, String parent, int depth) {
        units.stream().filter(unit -> Objects.equals(unit.parent(), parent)).forEach(unit -> {
            tree.add(new Node(new UnitId(unit.code()), unit.name(), id(unit.parent()), depth, unit.since(), unit.ended(), id(unit.successor())));
            hang(tree, units, unit.code(), depth + 1);
        });
    }

    private static UnitId id(String code) {
        return code == null ? null : new UnitId(code);
    }

    @Override
    public List<Change> history(Caller caller) {
        requireStaff(caller);
        return repository.changes().stream().map(UnitChange::view).toList();
    }

    @Override
    public UUID reorganise(Caller caller, Reorganisation wanted) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR, Role.SYSTEM);
        List<Violation> wrong = new ArrayList<>();
        Violations.required("kind", wanted.kind(), wrong);
        Violations.required("from", wanted.from(), wrong);
        Violations.text("reason", wanted.reason(), REASON, wrong);
        if (wanted.from() != null && wanted.from().isBefore(today())) {
            wrong.add(new Violation("from", "date-past", "Units cannot be reorganised since " + wanted.from() + "."));
        }
        Violations.refuse("Reorganisation", wrong);
        Violations.refuse("Reorganisation", faults(wanted));
        UnitChange change = UnitChange.of(wanted, clock.instant(), caller.name());
        repository.add(change);
        if (wanted.from().equals(today())) {
            apply(change);
        }
        repository.flush();
        return change.id();
    }

    @Override
    public int takeEffect(Caller caller) {
        caller.requireAny(Role.SYSTEM);
        int done = 0;
        for (UnitChange change : repository.due(today())) {
            // what was planned may no longer make sense; it stays planned, for somebody to see
            if (faults(change.wanted()).isEmpty()) {
                apply(change);
                done++;
            }
        }
        repository.flush();
        return done;
    }

    private List<Violation> faults(Reorganisation wanted) {
        return new OrganogramRules(repository::unit, slug -> products.all().values().stream().anyMatch(place -> place.slug().equals(slug)
                && wanted.units().contains(new UnitId(place.unit()))),
                code -> repository.open().stream().anyMatch(unit -> code.equals(unit.parent()))).faults(wanted);
    }

    private void apply(UnitChange change) {
        Reorganisation wanted = change.wanted();
        String target = wanted.target() == null ? null : wanted.target().code();
        List<ServiceUnit> units = wanted.units().stream().map(unit -> repository.unit(unit.code())).toList();
        switch (wanted.kind()) {
            case CREATE -> repository.add(ServiceUnit.made(target, wanted.name(), code(wanted.parent()), wanted.from()));
            case RENAME -> units.forEach(unit -> unit.rename(wanted.name()));
            case MOVE -> units.forEach(unit -> unit.moveUnder(code(wanted.parent())));
            case CLOSE -> units.forEach(unit -> unit.end(wanted.from(), null));
            case SPLIT -> split(units.get(0), wanted);
            case MERGE -> units.forEach(unit -> merge(unit, wanted));
            default -> throw new IllegalStateException("Unknown " + wanted.kind());
        }
        change.done(clock.instant());
        repository.flush();
        boolean handedOver = wanted.kind() == Kind.MERGE;
        reorganised.fire(new UnitReorganised(wanted.kind(), wanted.units().stream().map(UnitId::code).collect(Collectors.toSet()),
                handedOver ? wanted.target() : null, wanted.from()));
    }

    private static String code(UnitId unit) {
        return unit == null ? null : unit.code();
    }

    private void split(ServiceUnit from, Reorganisation wanted) {
        repository.add(ServiceUnit.made(wanted.target().code(), wanted.name(), from.parent(), wanted.from()));
        repository.flush();
        Set<String> slugs = wanted.products();
        products.all().values().stream().filter(place -> slugs.contains(place.slug()))
                .forEach(place -> products.moveToUnit(place.id(), wanted.target().code()));
    }

    /** Those who work there are of the target from now on: what they may see follows from what the target may see. */
    private void merge(ServiceUnit unit, Reorganisation wanted) {
        unit.end(wanted.from(), wanted.target().code());
        repository.units().stream().filter(child -> unit.code().equals(child.parent())).forEach(child -> child.moveUnder(wanted.target().code()));
        products.moveToUnit(unit.code(), wanted.target().code());
        Caller system = Caller.system("reorganisation");
        for (Member member : staff.members(system, new UnitId(unit.code()))) {
            staff.register(system, new Member(member.login(), member.name(), wanted.target(), member.roles()));
        }
    }

    private static void requireStaff(Caller caller) {
        if (!caller.isStaff() && !caller.has(Role.SYSTEM)) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " is no member of staff");
        }
    }

    private LocalDate today() {
        return BelgianCalendar.dayOf(clock.instant());
    }
}
