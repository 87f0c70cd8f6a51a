package midoffice.catalogue.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** The units of the city and what became of them. Staff may read; catalogue editors, administrators and the system may change it. */
public interface Organogram {

    /** Every unit there is or was, each after the unit under which it stands. */
    List<Node> tree(Caller caller);

    /** What was done and what is planned, the newest first. */
    List<Change> history(Caller caller);

    /**
     * Reorganises at once, or plans it for a day to come. Fires {@code UnitReorganised} when it is done. Products of a unit that is merged
     * stand under the target from then on, and those who work there are of the target; a round that runs goes on with it.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required}, {@code date-past}, {@code unit-unknown},
     * {@code unit-exists}, {@code unit-circle}, {@code unit-has-units}, {@code unit-itself}, {@code product-unknown}, {@code too-long}
     */
    UUID reorganise(Caller caller, Reorganisation wanted);

    /** Does what was planned for a day that has come. The system. @return how many */
    int takeEffect(Caller caller);

    /** What can be done to units. */
    enum Kind {
        CREATE, RENAME, MOVE, MERGE, SPLIT, CLOSE
    }

    /**
     * What somebody wants.
     *
     * @param units    to which it is done; none for a new unit
     * @param target   the new unit, or the one into which others are merged
     * @param name     of a new unit or a new name
     * @param parent   under which a new or moved unit comes; null is at the top
     * @param products slugs of the products that go along with a new unit that is split off
     * @param from     today or later
     */
    record Reorganisation(Kind kind, Set<UnitId> units, UnitId target, LocalizedText name, UnitId parent, Set<String> products, LocalDate from,
            String reason) {

        public Reorganisation {
            units = Set.copyOf(units);
            products = Set.copyOf(products);
        }
    }

    /** @param depth how many units stand above it */
    record Node(UnitId unit, LocalizedText name, UnitId parent, int depth, LocalDate since, LocalDate ended, UnitId successor) {
    }

    /** @param applied null while it is planned */
    record Change(Kind kind, List<String> units, UnitId target, LocalizedText name, UnitId parent, LocalDate effective, String reason, Instant at,
            String who, Instant applied) {
    }
}
