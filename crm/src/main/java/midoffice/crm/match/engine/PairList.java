package midoffice.crm.match.engine;

import java.util.Arrays;
import java.util.List;

/** Pairs with their patterns in bare arrays: millions of them fit. */
final class PairList {

    private int[] a = new int[1024];
    private int[] b = new int[1024];
    private long[] patterns = new long[1024];
    private int size;

    static PairList of(List<PairList> parts) {
        PairList all = new PairList();
        int size = parts.stream().mapToInt(PairList::size).sum();
        all.a = new int[size];
        all.b = new int[size];
        all.patterns = new long[size];
        for (PairList part : parts) {
            System.arraycopy(part.a, 0, all.a, all.size, part.size);
            System.arraycopy(part.b, 0, all.b, all.size, part.size);
            System.arraycopy(part.patterns, 0, all.patterns, all.size, part.size);
            all.size += part.size;
        }
        return all;
    }

    void add(int first, int second, long pattern) {
        if (size == a.length) {
            int larger = size + (size >> 1);
            a = Arrays.copyOf(a, larger);
            b = Arrays.copyOf(b, larger);
            patterns = Arrays.copyOf(patterns, larger);
        }
        a[size] = first;
        b[size] = second;
        patterns[size++] = pattern;
    }

    /** @return at most about that many of them, chosen by who they are, so always the same ones */
    PairList part(int most) {
        if (size <= most) {
            return this;
        }
        PairList part = new PairList();
        long limit = (long) ((double) most / size * Integer.MAX_VALUE);
        for (int i = 0; i < size; i++) {
            if ((BlockingKeys.mix(a[i] + 1, b[i] + 1) >>> 1) < limit) {
                part.add(a[i], b[i], patterns[i]);
            }
        }
        return part;
    }

    int size() {
        return size;
    }

    int a(int i) {
        return a[i];
    }

    int b(int i) {
        return b[i];
    }

    long pattern(int i) {
        return patterns[i];
    }
}
