package midoffice.dossier.api.register;

import java.util.List;

/**
 * Which entries, in which order, and which page of them.
 *
 * @param page from 1
 * @param size rows on a page, 1 or more
 */
public record Criteria(List<Criterion> all, List<Order> order, int page, int size) {

    public Criteria {
        all = List.copyOf(all);
        order = List.copyOf(order);
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("Pages and rows count from 1, not " + page + ", " + size);
        }
    }

    /** The first rows of everything. */
    public static Criteria first(int size) {
        return new Criteria(List.of(), List.of(), 1, size);
    }

    /** The first rows of those with that value. */
    public static Criteria where(String field, Object value, int size) {
        return new Criteria(List.of(new Criterion(field, Operator.EQ, value)), List.of(), 1, size);
    }

    /** @return how many rows stand on the pages before */
    public int offset() {
        return Math.multiplyExact(page - 1, size);
    }

    /**
     * A condition.
     *
     * @param field name of the field, with dots for what lies inside it
     * @param value of the field's type; a list of such for {@link Operator#IN}, a boolean for {@link Operator#ISNULL}
     */
    public record Criterion(String field, Operator operator, Object value) {
    }

    /** Sorting by a field. */
    public record Order(String field, boolean descending) {
    }

    /** How field and value are compared. */
    public enum Operator {
        EQ, IN, LT, LTE, GT, GTE, ISNULL, CONTAINS, ICONTAINS, STARTSWITH, SEARCH
    }
}
