package midoffice.crm.api.common;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items rows of this page
 * @param total exact number of rows the caller may see under the same filter
 * @param next  cursor of the next page, null when this is the last
 */
public record Page<T>(List<T> items, long total, String next) {

    public Page {
        items = List.copyOf(items);
    }
}
