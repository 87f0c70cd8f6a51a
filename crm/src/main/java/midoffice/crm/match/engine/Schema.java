package midoffice.crm.match.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of the records that are compared, in order, and what follows from their kinds: which values people write in each other's field, and
 * in which context a value is rare.
 */
public final class Schema {

    private static final int MOST_FIELDS = 20;

    private final List<Field> fields;
    private final int[] other;
    private final int[] context;

    /** @param key name of the field for whoever gives the records */
    public record Field(String key, FieldKind kind) {
    }

    /** @throws IllegalArgumentException without fields or with more than 20 */
    public Schema(List<Field> fields) {
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("Between 1 and " + MOST_FIELDS + " fields can be compared.");
        }
        this.fields = List.copyOf(fields);
        this.other = new int[fields.size()];
        this.context = new int[fields.size()];
        List<Integer> lines = all(FieldKind.STREET);
        for (int f = 0; f < fields.size(); f++) {
            other[f] = -1;
            context[f] = switch (kind(f)) {
                case PLACE -> first(FieldKind.POSTCODE);
                case STREET -> first(FieldKind.POSTCODE) >= 0 ? first(FieldKind.POSTCODE) : first(FieldKind.PLACE);
                case NUMBER -> first(FieldKind.STREET);
                default -> -1;
            };
        }
        if (first(FieldKind.NAME) >= 0 && first(FieldKind.GIVEN_NAME) >= 0) {
            other[first(FieldKind.NAME)] = first(FieldKind.GIVEN_NAME);
        }
        if (lines.size() > 1) {
            other[lines.get(0)] = lines.get(1);
        }
    }

    public int size() {
        return fields.size();
    }

    public Field field(int f) {
        return fields.get(f);
    }

    FieldKind kind(int f) {
        return fields.get(f).kind();
    }

    /** @return the field with which the values of this one get mixed up (first and last name, two lines of an address), -1 when there is none */
    int mixedUpWith(int f) {
        return other[f];
    }

    /** @return the field whose value tells how rare a value of this one is (a street within its postcode), -1 when there is none */
    int context(int f) {
        return context[f];
    }

    /** @return the first field of that kind, -1 when there is none */
    int first(FieldKind kind) {
        for (int f = 0; f < fields.size(); f++) {
            if (kind(f) == kind) {
                return f;
            }
        }
        return -1;
    }

    List<Integer> all(FieldKind kind) {
        List<Integer> found = new ArrayList<>();
        for (int f = 0; f < fields.size(); f++) {
            if (kind(f) == kind) {
                found.add(f);
            }
        }
        return found;
    }
}
