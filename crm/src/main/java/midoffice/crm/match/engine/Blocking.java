package midoffice.crm.match.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;

/**
 * Which pairs are worth comparing: those that share at least one of several keys. A key is a hash per record; records with the same one form a block. A
 * block that is too large is split by another property of its records; what is still too large then is left out of that key and counted.
 * A pair that shares several keys comes once: under the first of them.
 */
final class Blocking {

    private static final long LOW = 0xFFFFFFFFL;
    private static final int CHUNK = 1 << 14;

    private final Records records;
    private final int width;
    /** Record after record: whether two share an earlier key is asked for every pair. */
    private final int[] keys;
    private final List<IntUnaryOperator> splitters;
    private final AtomicLong leftOut = new AtomicLong();

    /** Takes pairs; each thread has one of its own. */
    interface Sink {
        void pair(int a, int b);
    }

    Blocking(Records records, List<Integer> workers) {
        this.records = records;
        BlockingKeys wanted = new BlockingKeys(records);
        this.splitters = wanted.splitters();
        List<IntUnaryOperator> functions = wanted.keys();
        this.width = functions.size();
        this.keys = new int[width * records.size()];
        Threads.run(workers, (worker, k) -> {
            int[] key = new int[records.size()];
            for (int row = 0; row < key.length; row++) {
                key[row] = functions.get(k).applyAsInt(row);
            }
            splitLargeBlocks(key, wanted.largestBlock(k));
            for (int row = 0; row < key.length; row++) {
                keys[row * width + k] = key[row];
            }
        }, width);
    }

    /** @return records that a key could not place, summed over keys */
    long leftOut() {
        return leftOut.get();
    }

    /** Gives every pair to one of the sinks, each of which has a thread of its own; one sink works in the caller's thread. */
    void run(List<? extends Sink> sinks) {
        for (int k = 0; k < width; k++) {
            long[] sorted = sorted(key(k));
            int[] from = chunks(sorted);
            int number = k;
            Threads.run(sinks, (sink, part) -> emit(number, sorted, from[part], from[part + 1], sink), from.length - 1);
        }
    }

    /** Chunk borders that fall between blocks. */
    private static int[] chunks(long[] sorted) {
        List<Integer> borders = new ArrayList<>(List.of(0));
        for (int at = CHUNK; at < sorted.length; at += CHUNK) {
            while (at < sorted.length && sorted[at] >>> 32 == sorted[at - 1] >>> 32) {
                at++;
            }
            borders.add(at);
        }
        if (borders.get(borders.size() - 1) < sorted.length) {
            borders.add(sorted.length);
        }
        return borders.stream().mapToInt(Integer::intValue).toArray();
    }

    private void emit(int key, long[] sorted, int from, int to, Sink sink) {
        int start = from;
        while (start < to) {
            int end = blockEnd(sorted, start);
            for (int i = start; i < end; i++) {
                int a = (int) (sorted[i] & LOW);
                if (records.isLinkage() && a >= records.firstSize()) {
                    break;
                }
                int first = records.isLinkage() ? secondSet(sorted, i + 1, end) : i + 1;
                for (int j = first; j < end; j++) {
                    int b = (int) (sorted[j] & LOW);
                    if (isFirst(key, a, b)) {
                        sink.pair(a, b);
                    }
                }
            }
            start = end;
        }
    }

    /** Records of a block are sorted, so those of the second set stand at its end. */
    private int secondSet(long[] sorted, int from, int end) {
        int j = from;
        while (j < end && (int) (sorted[j] & LOW) < records.firstSize()) {
            j++;
        }
        return j;
    }

    private boolean isFirst(int key, int a, int b) {
        int ofA = a * width;
        int ofB = b * width;
        for (int k = 0; k < key; k++) {
            if (keys[ofA + k] != 0 && keys[ofA + k] == keys[ofB + k]) {
                return false;
            }
        }
        return true;
    }

    private int[] key(int number) {
        int[] key = new int[records.size()];
        for (int row = 0; row < key.length; row++) {
            key[row] = keys[row * width + number];
        }
        return key;
    }

    /** Only records in blocks that are too large are looked at again. */
    private void splitLargeBlocks(int[] key, int largest) {
        int[] large = inLargeBlocks(sorted(key), largest);
        for (IntUnaryOperator splitter : splitters) {
            for (int row : large) {
                key[row] = BlockingKeys.mix(key[row], splitter.applyAsInt(row) + 1);
            }
            large = inLargeBlocks(sorted(key, large), largest);
        }
        leftOut.addAndGet(large.length);
        for (int row : large) {
            key[row] = 0;
        }
    }

    private static int[] inLargeBlocks(long[] sorted, int largest) {
        int[] rows = new int[sorted.length];
        int n = 0;
        for (int start = 0, end; start < sorted.length; start = end) {
            end = blockEnd(sorted, start);
            if (end - start > largest) {
                for (int i = start; i < end; i++) {
                    rows[n++] = (int) (sorted[i] & LOW);
                }
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private static int blockEnd(long[] sorted, int start) {
        int end = start + 1;
        while (end < sorted.length && sorted[end] >>> 32 == sorted[start] >>> 32) {
            end++;
        }
        return end;
    }

    private static long[] sorted(int[] key, int[] rows) {
        long[] sorted = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = (key[rows[i]] & LOW) << 32 | rows[i];
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static long[] sorted(int[] key) {
        long[] all = new long[key.length];
        int n = 0;
        for (int row = 0; row < key.length; row++) {
            if (key[row] != 0) {
                all[n++] = (key[row] & LOW) << 32 | row;
            }
        }
        long[] sorted = n == all.length ? all : Arrays.copyOf(all, n);
        Arrays.sort(sorted);
        return sorted;
    }
}
