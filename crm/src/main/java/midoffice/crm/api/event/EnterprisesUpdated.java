package midoffice.crm.api.event;

import java.util.Set;

/**
 * Part of an update of the Crossroads Bank's open data is in the mirror; fired in the transaction that brought it in. A load fires many of these,
 * each with at most a few hundred enterprises; an establishment counts as its enterprise. A full file fires none.
 *
 * @param extractNumber number of the update
 * @param numbers       ten digits of each enterprise of which something changed, appeared or disappeared
 */
public record EnterprisesUpdated(int extractNumber, Set<String> numbers) {

    public EnterprisesUpdated {
        numbers = Set.copyOf(numbers);
    }
}
