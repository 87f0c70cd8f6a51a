package midoffice.crm.match.engine;

/**
 * Compares two records field by field into a pattern: three bits a field. What was found for two values is remembered for the next pair that has
 * them. Not for use by two threads at once.
 */
final class PairGrades {

    static final int BITS = 3;
    private static final int MASK = 7;
    private static final int REMEMBERED = 1 << 16;

    private final Records records;
    private final Schema schema;
    private final Grades grades = new Grades();
    private final long[][] askedBefore;
    private final byte[][] answers;

    PairGrades(Records records) {
        this.records = records;
        this.schema = records.schema();
        this.askedBefore = new long[schema.size()][];
        this.answers = new byte[schema.size()][];
        for (int f = 0; f < schema.size(); f++) {
            if (schema.kind(f).isName() || schema.kind(f) == FieldKind.STREET || schema.kind(f) == FieldKind.PLACE) {
                askedBefore[f] = new long[REMEMBERED];
                answers[f] = new byte[REMEMBERED];
            }
        }
    }

    /** @return level of field {@code f} in this pattern, as its ordinal */
    static int level(long pattern, int f) {
        return (int) (pattern >>> BITS * f) & MASK;
    }

    static long with(long pattern, int f, int level) {
        return pattern & ~((long) MASK << BITS * f) | (long) level << BITS * f;
    }

    long pattern(int a, int b) {
        long pattern = 0;
        for (int f = 0; f < schema.size(); f++) {
            pattern |= (long) level(f, records.code(f, a), records.code(f, b)) << BITS * f;
        }
        for (int f = 0; f < schema.size(); f++) {
            int other = schema.mixedUpWith(f);
            if (other >= 0 && isPoor(level(pattern, f)) && isPoor(level(pattern, other))) {
                pattern = swapped(pattern, f, other, a, b);
            }
        }
        return pattern;
    }

    private long swapped(long pattern, int f, int other, int a, int b) {
        int one = level(f, records.code(f, a), records.code(other, b));
        if (one != Level.MISSING.ordinal() && one > Level.NEAR.ordinal()) {
            return pattern;
        }
        int two = level(f, records.code(other, a), records.code(f, b));
        boolean agree = one <= Level.NEAR.ordinal() && two <= Level.NEAR.ordinal() && one + two > 0;
        return agree ? with(with(pattern, f, Level.SWAPPED.ordinal()), other, Level.MISSING.ordinal()) : pattern;
    }

    private static boolean isPoor(int level) {
        return level == Level.MISSING.ordinal() || level >= Level.ALIKE.ordinal();
    }

    private int level(int f, int x, int y) {
        if (x < 0 || y < 0) {
            return Level.MISSING.ordinal();
        }
        if (x == y) {
            return Level.SAME.ordinal();
        }
        if (askedBefore[f] == null) {
            return grades.compare(schema.kind(f), records.term(f, x), records.term(f, y)).ordinal();
        }
        long question = x < y ? (long) x << 32 | y : (long) y << 32 | x;
        int place = (int) (question * 0x9E3779B97F4A7C15L >>> 48);
        if (askedBefore[f][place] == question) {
            return answers[f][place];
        }
        int answer = grades.compare(schema.kind(f), records.term(f, x), records.term(f, y)).ordinal();
        askedBefore[f][place] = question;
        answers[f][place] = (byte) answer;
        return answer;
    }
}
