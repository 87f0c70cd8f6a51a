package midoffice.crm.match.engine;

import java.util.Arrays;

/**
 * Likeness of two texts: Jaro-Winkler, and whether one slip of the keyboard makes the one into the other. Written here instead of taken from
 * commons-text because it runs tens of millions of times: it allocates nothing and gives up as soon as the answer cannot reach what is asked.
 * Not for use by two threads at once.
 */
final class Similarity {

    private static final double PREFIX = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private boolean[] takenA = new boolean[64];
    private boolean[] takenB = new boolean[64];

    /** @return Jaro-Winkler likeness between 0 and 1; 0 when it is certainly below {@code least} */
    double jaroWinkler(Term a, Term b, double least) {
        int n = a.length();
        int m = b.length();
        if (n == 0 || m == 0) {
            return 0;
        }
        if (best(a, b) < least) {
            return 0;
        }
        return jaroWinkler(a.letters, b.letters);
    }

    /** What the likeness cannot exceed, from the letters that only one of both has. */
    private static double best(Term a, Term b) {
        int n = a.length();
        int m = b.length();
        int common = Math.min(n - Long.bitCount(a.mask & ~b.mask), m - Long.bitCount(b.mask & ~a.mask));
        double jaro = common <= 0 ? 0 : ((double) common / n + (double) common / m + 1) / 3;
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(n, m));
        while (prefix < most && a.letters[prefix] == b.letters[prefix]) {
            prefix++;
        }
        return jaro + prefix * PREFIX * (1 - jaro);
    }

    double jaroWinkler(char[] a, char[] b) {
        int n = a.length;
        int m = b.length;
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        reserve(Math.max(n, m));
        int window = Math.max(0, Math.max(n, m) / 2 - 1);
        int matches = 0;
        for (int i = 0; i < n; i++) {
            int to = Math.min(m - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (!takenB[j] && a[i] == b[j]) {
                    takenA[i] = true;
                    takenB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        int half = 0;
        int k = 0;
        for (int i = 0; i < n && matches > 0; i++) {
            if (takenA[i]) {
                while (!takenB[k]) {
                    k++;
                }
                if (a[i] != b[k]) {
                    half++;
                }
                k++;
            }
        }
        Arrays.fill(takenA, 0, n, false);
        Arrays.fill(takenB, 0, m, false);
        if (matches == 0) {
            return 0;
        }
        double jaro = ((double) matches / n + (double) matches / m + (double) (matches - half / 2) / matches) / 3;
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(n, m));
        while (prefix < most && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + prefix * PREFIX * (1 - jaro);
    }

    /** @return whether they are the same but for one letter too many, too few, another one, or two neighbours that changed places */
    static boolean oneSlip(char[] a, char[] b) {
        if (a.length > b.length) {
            return oneSlip(b, a);
        }
        if (b.length - a.length > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length && a[i] == b[i]) {
            i++;
        }
        if (a.length < b.length) {
            return same(a, i, b, i + 1);
        }
        return i == a.length || same(a, i + 1, b, i + 1)
                || i + 1 < a.length && a[i] == b[i + 1] && a[i + 1] == b[i] && same(a, i + 2, b, i + 2);
    }

    private static boolean same(char[] a, int i, char[] b, int j) {
        if (a.length - i != b.length - j) {
            return false;
        }
        while (i < a.length) {
            if (a[i++] != b[j++]) {
                return false;
            }
        }
        return true;
    }

    private void reserve(int length) {
        if (takenA.length < length) {
            takenA = new boolean[length * 2];
            takenB = new boolean[length * 2];
        }
    }
}
