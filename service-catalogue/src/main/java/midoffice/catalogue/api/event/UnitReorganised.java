package midoffice.catalogue.api.event;

import java.time.LocalDate;
import java.util.Set;
import midoffice.catalogue.api.Organogram.Kind;
import midoffice.crm.api.common.UnitId;

/**
 * Units were made, renamed, moved, merged, split or closed.
 *
 * @param units     codes of the units it was done to
 * @param successor the unit that answers for their things from now on, null when nothing changes hands
 */
public record UnitReorganised(Kind kind, Set<String> units, UnitId successor, LocalDate effective) {

    public UnitReorganised {
        units = Set.copyOf(units);
    }
}
