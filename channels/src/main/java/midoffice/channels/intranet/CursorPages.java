package midoffice.channels.intranet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;

/**
 * Reads a list with cursors by row number, as a data table asks for it. It remembers the cursor at each offset it has passed; an offset it
 * has not passed is reached by walking there from the nearest one before. Rows are never kept: every question is asked anew.
 */
class CursorPages<T> {

    private static final int LARGEST_STEP = 200;

    private final Function<PageRequest, Page<T>> source;
    private final TreeMap<Integer, String> cursors = new TreeMap<>();
    /** The first page, read to count; given out once so that counting and showing it is one query. */
    private Page<T> counted;
    private int countedSize;

    CursorPages(Function<PageRequest, Page<T>> source) {
        this.source = source;
    }

    /** @return exact number of rows; {@code size} is the page that is going to be asked for next */
    long total(int size) {
        counted = source.apply(PageRequest.first(size));
        countedSize = size;
        return counted.total();
    }

    /** @return up to {@code size} rows from the row with number {@code first}, counted from 0; empty past the end */
    List<T> rows(int first, int size) {
        if (first == 0 && counted != null && countedSize == size) {
            Page<T> page = counted;
            counted = null;
            remember(size, page);
            return page.items();
        }
        counted = null;
        Map.Entry<Integer, String> nearest = cursors.floorEntry(first);
        int at = nearest == null ? 0 : nearest.getKey();
        String cursor = nearest == null ? null : nearest.getValue();
        while (at < first) {
            int step = Math.min(first - at, LARGEST_STEP);
            Page<T> skipped = source.apply(new PageRequest(cursor, step));
            if (skipped.next() == null) {
                return new ArrayList<>();
            }
            at += step;
            cursor = skipped.next();
            cursors.put(at, cursor);
        }
        Page<T> page = source.apply(new PageRequest(cursor, size));
        remember(first + size, page);
        return page.items();
    }

    private void remember(int offset, Page<T> page) {
        if (page.next() != null) {
            cursors.put(offset, page.next());
        }
    }
}
