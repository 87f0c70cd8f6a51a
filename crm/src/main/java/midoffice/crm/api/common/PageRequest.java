package midoffice.crm.api.common;

/**
 * Asks for one page of a list.
 *
 * @param after the opaque cursor of the last row already seen, null for the first page
 * @param size  rows wanted, 1 to 200
 */
public record PageRequest(String after, int size) {

    public PageRequest {
        if (size < 1 || size > 200) {
            throw new IllegalArgumentException("A page has 1 to 200 rows: " + size);
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(null, size);
    }
}
