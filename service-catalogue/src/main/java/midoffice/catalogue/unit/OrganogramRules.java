package midoffice.catalogue.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import midoffice.catalogue.api.Organogram.Kind;
import midoffice.catalogue.api.Organogram.Reorganisation;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;

/** What may be done to units, whatever the day. */
final class OrganogramRules {

    private static final int NAME = 200;

    private final Function<String, ServiceUnit> units;
    private final Predicate<String> owned;
    private final Predicate<String> hasUnits;

    /**
     * @param units    finds a unit by its code, closed ones included; null when there is none
     * @param owned    whether one of the units in question has that product
     * @param hasUnits whether units that are open stand under that one
     */
    OrganogramRules(Function<String, ServiceUnit> units, Predicate<String> owned, Predicate<String> hasUnits) {
        this.units = units;
        this.owned = owned;
        this.hasUnits = hasUnits;
    }

    List<Violation> faults(Reorganisation wanted) {
        List<Violation> wrong = new ArrayList<>();
        boolean fresh = wanted.kind() == Kind.CREATE || wanted.kind() == Kind.SPLIT;
        if (wanted.kind() != Kind.CREATE && wanted.units().isEmpty()) {
            wrong.add(new Violation("units", "required", "Say which units."));
        }
        if (wanted.kind() == Kind.SPLIT && wanted.units().size() > 1) {
            wrong.add(new Violation("units", "unit-one", "One unit at a time is split."));
        }
        wanted.units().stream().filter(unit -> !isOpen(unit)).forEach(unit -> unknown("units", unit, wrong));
        if (fresh || wanted.kind() == Kind.RENAME) {
            Violations.text("name", wanted.name() == null ? null : wanted.name().in(Language.NL), NAME, wrong);
        }
        if (fresh || wanted.kind() == Kind.MERGE) {
            checkTarget(wanted, fresh, wrong);
        }
        if (wanted.parent() != null && (wanted.kind() == Kind.CREATE || wanted.kind() == Kind.MOVE)) {
            checkParent(wanted, wrong);
        }
        if (wanted.kind() == Kind.CLOSE) {
            wanted.units().stream().filter(unit -> hasUnits.test(unit.code()))
                    .forEach(unit -> wrong.add(new Violation("units", "unit-has-units", "Units stand under " + unit + ": move them first.")));
        }
        wanted.products().stream().filter(slug -> !owned.test(slug))
                .forEach(slug -> wrong.add(new Violation("products", "product-unknown", "The unit has no product " + slug + ".")));
        return wrong;
    }

    private void checkTarget(Reorganisation wanted, boolean fresh, List<Violation> wrong) {
        if (wanted.target() == null) {
            wrong.add(new Violation("target", "required", "Say which unit."));
        } else if (fresh && units.apply(wanted.target().code()) != null) {
            wrong.add(new Violation("target", "unit-exists", "There is or was a unit " + wanted.target() + "."));
        } else if (!fresh && !isOpen(wanted.target())) {
            unknown("target", wanted.target(), wrong);
        } else if (!fresh && wanted.units().contains(wanted.target())) {
            wrong.add(new Violation("target", "unit-itself", "A unit is not merged into itself."));
        } else if (!fresh) {
            wanted.units().stream().filter(unit -> stands(wanted.target(), unit))
                    .forEach(unit -> wrong.add(new Violation("target", "unit-circle", "Unit " + wanted.target() + " stands under " + unit + ".")));
        }
    }

    private void checkParent(Reorganisation wanted, List<Violation> wrong) {
        if (!isOpen(wanted.parent())) {
            unknown("parent", wanted.parent(), wrong);
        }
        wanted.units().stream().filter(unit -> unit.equals(wanted.parent()) || stands(wanted.parent(), unit))
                .forEach(unit -> wrong.add(new Violation("parent", "unit-circle", "Unit " + wanted.parent() + " stands under " + unit + ".")));
    }

    /** @return whether the lower unit stands somewhere under the upper one */
    private boolean stands(UnitId lower, UnitId upper) {
        ServiceUnit at = units.apply(lower.code());
        while (at != null && at.parent() != null) {
            if (at.parent().equals(upper.code())) {
                return true;
            }
            at = units.apply(at.parent());
        }
        return false;
    }

    private boolean isOpen(UnitId unit) {
        ServiceUnit found = units.apply(unit.code());
        return found != null && found.ended() == null;
    }

    private static void unknown(String field, UnitId unit, List<Violation> wrong) {
        wrong.add(new Violation(field, "unit-unknown", "There is no unit " + unit + "."));
    }
}
