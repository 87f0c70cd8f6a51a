package midoffice.crm.match.engine;

import java.util.Arrays;
import java.util.List;

/**
 * How many records have a value: two that share a rare family name are more likely the same than two that share Peeters. Within a context where
 * there is one: a street within its postcode, a number within its street, so that an address counts once and not four times.
 */
final class Rarity {

    /** Weight of the value's share everywhere against its share within a context of few records. */
    private static final double OVERALL = 5;

    private final Records records;
    private final Schema schema;
    private final float[][] overall;
    private final float[][] inContext;

    Rarity(Records records, List<Integer> workers) {
        this.records = records;
        this.schema = records.schema();
        this.overall = new float[schema.size()][];
        this.inContext = new float[schema.size()][];
        Threads.run(workers, (worker, f) -> overall[f] = overall(f), schema.size());
        Threads.run(workers, (worker, f) -> inContext[f] = schema.context(f) < 0 ? null : inContext(f, schema.context(f)), schema.size());
    }

    /** @return share of the records that have the value which this record has in this field; in the context of its record when {@code within} */
    double share(int field, int row, boolean within) {
        return within && inContext[field] != null ? inContext[field][row] : overall[field][records.code(field, row)];
    }

    private float[] overall(int f) {
        int[] counts = counts(f);
        double known = Math.max(1, Arrays.stream(counts).sum());
        float[] shares = new float[counts.length];
        for (int code = 0; code < counts.length; code++) {
            shares[code] = (float) (Math.max(1, counts[code]) / known);
        }
        return shares;
    }

    private int[] counts(int f) {
        int[] counts = new int[records.distinct(f)];
        for (int row = records.firstTypical(); row < records.size(); row++) {
            if (records.code(f, row) >= 0) {
                counts[records.code(f, row)]++;
            }
        }
        return counts;
    }

    /** The two that are compared do not count themselves: else a street of which they are the only ones would say nothing of their number. */
    private float[] inContext(int f, int context) {
        long[] both = new long[records.size()];
        for (int row = 0; row < records.size(); row++) {
            int value = records.code(f, row);
            int around = records.code(context, row);
            both[row] = value < 0 || around < 0 ? -1 : (long) around << 32 | value;
        }
        long[] sorted = Arrays.copyOfRange(both, records.firstTypical(), both.length);
        Arrays.sort(sorted);
        int[] contextCounts = counts(context);
        float[] shares = new float[records.size()];
        for (int row = 0; row < both.length; row++) {
            if (both[row] < 0) {
                shares[row] = records.code(f, row) < 0 ? 1 : overall[f][records.code(f, row)];
            } else {
                int here = Math.max(0, end(sorted, both[row]) - end(sorted, both[row] - 1) - 2);
                int all = Math.max(0, contextCounts[records.code(context, row)] - 2);
                shares[row] = (float) ((here + OVERALL * overall[f][records.code(f, row)]) / (all + OVERALL));
            }
        }
        return shares;
    }

    /** @return how many are at most that */
    private static int end(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
