package midoffice.crm.match.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records to be compared, one number per value: each distinct value is kept once. Either one set, to find what is twice in it, or two sets, to
 * find which of the first are in the second.
 */
public final class Records {

    static final int NONE = -1;

    private final Schema schema;
    /** Record after record, so that the values of one lie together in memory. */
    private int[] codes;
    private final Words[] words;
    private int size;
    private int split = NONE;
    private int sample = NONE;
    private double population;

    /** The distinct values of a field; two fields that get mixed up share them. */
    private static final class Words {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Term> terms = new ArrayList<>();

        int number(String normal, FieldKind kind) {
            return numbers.computeIfAbsent(normal, text -> {
                terms.add(Term.of(text, kind));
                return terms.size() - 1;
            });
        }
    }

    /** @param expected how many records will come; more may */
    public Records(Schema schema, int expected) {
        this.schema = schema;
        this.codes = new int[schema.size() * Math.max(16, expected)];
        this.words = new Words[schema.size()];
        for (int f = 0; f < schema.size(); f++) {
            words[f] = new Words();
        }
        for (int f = 0; f < schema.size(); f++) {
            if (schema.mixedUpWith(f) >= 0) {
                words[schema.mixedUpWith(f)] = words[f];
            }
        }
    }

    /**
     * @param values of the fields in their order, null or blank when missing
     * @return the number of the record
     */
    public int add(String... values) {
        if (values.length != schema.size()) {
            throw new IllegalArgumentException("A record has " + schema.size() + " values, not " + values.length + ".");
        }
        int width = values.length;
        if ((size + 1) * width > codes.length) {
            codes = Arrays.copyOf(codes, codes.length + (codes.length >> 1));
        }
        for (int f = 0; f < width; f++) {
            String normal = Term.normal(values[f], schema.kind(f));
            codes[size * width + f] = normal == null ? NONE : words[f].number(normal, schema.kind(f));
        }
        return size++;
    }

    /** From here on come the records of the second set. */
    public void startSecond() {
        split = size;
    }

    /**
     * From here on come records of the second set that were drawn at random from a register of which the others of that set are but those that could
     * match: how rare values are, and how often strangers agree, is learned from these alone.
     *
     * @param register how many records the whole register has
     */
    public void startSample(long register) {
        sample = size;
        population = register;
    }

    public Schema schema() {
        return schema;
    }

    public int size() {
        return size;
    }

    boolean isLinkage() {
        return split >= 0;
    }

    /** @return how many records the first set has; all of them when there is only one set */
    int firstSize() {
        return split >= 0 ? split : size;
    }

    /** @return how many pairs there are, compared or not */
    double pairs() {
        return sample >= 0 ? split * population : isLinkage() ? (double) split * (size - split) : size * (size - 1.0) / 2;
    }

    /** @return the first of the records from which frequencies are learned; they go on to the last */
    int firstTypical() {
        return Math.max(0, sample);
    }

    /** @return the first of the records that are drawn to be a stranger to one of the first set */
    int firstStranger() {
        return sample >= 0 ? sample : isLinkage() ? split : 0;
    }

    int code(int field, int row) {
        return codes[row * words.length + field];
    }

    int distinct(int field) {
        return words[field].terms.size();
    }

    Term term(int field, int code) {
        return words[field].terms.get(code);
    }
}
