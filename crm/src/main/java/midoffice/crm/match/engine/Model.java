package midoffice.crm.match.engine;

/**
 * What the records taught: for every field how often the same person (m) and two strangers (u) agree at each level, and how many pairs are the
 * same. Fellegi and Sunter (1969) take fields to be independent, which those of an address are not, so there are four classes instead of two: the
 * same person at the same address; the same person who moved, whose addresses agree no more than those of strangers; people of one home, who share
 * an address and often a family name but no more birthdays and first names than strangers do, twins and namesakes aside; and strangers. Without the
 * second, who moved would count as another one four times over; without the third, a father and his son would be one person.
 */
final class Model {

    /** Of two people of one home, how many have the same family name. */
    static final double SAME_NAME_AT_HOME = 0.6;
    /** Of two people of one home, how many have the same day of birth or first name: about the share of twins, and of sons named after their father. */
    static final double TWINS = 0.01;

    final double[][] m;
    final double[][] u;
    /** Share of all pairs that are the same. */
    final double same;
    /** Share of those that moved. */
    final double moved;
    /** Share of all pairs that are of one home. */
    final double home;

    private final Records records;
    private final Schema schema;
    private final Rarity rarity;

    Model(Records records, Rarity rarity, double[][] m, double[][] u, double same, double moved, double home) {
        this.records = records;
        this.schema = records.schema();
        this.rarity = rarity;
        this.m = m;
        this.u = u;
        this.same = same;
        this.moved = moved;
        this.home = home;
    }

    /** How likely a pair is of each class, up to a common factor. */
    static final class Odds {
        private double stayed;
        private double moved;
        private double home;
        private double strangers;

        /** @return probability that both are the same */
        double same() {
            return (stayed + moved) / sum();
        }

        double stayed() {
            return stayed / sum();
        }

        double home() {
            return home / sum();
        }

        private double sum() {
            return stayed + moved + home + strangers;
        }
    }

    void judge(long pattern, int a, Odds odds) {
        double stayed = same * (1 - moved);
        double elsewhere = same * moved;
        double together = home;
        double strangers = 1 - same - home;
        for (int f = 0; f < schema.size(); f++) {
            int level = PairGrades.level(pattern, f);
            if (level != Level.MISSING.ordinal()) {
                double chance = level == Level.SAME.ordinal() ? share(pattern, f, a) : u[f][level];
                stayed *= m[f][level];
                elsewhere *= schema.kind(f).isOfHome() ? chance : m[f][level];
                together *= atHome(f, level, chance);
                strangers *= chance;
            }
        }
        odds.stayed = stayed;
        odds.moved = elsewhere;
        odds.home = together;
        odds.strangers = strangers;
    }

    private double share(long pattern, int f, int row) {
        int context = schema.context(f);
        return rarity.share(f, row, context >= 0 && PairGrades.level(pattern, context) == Level.SAME.ordinal());
    }

    private double atHome(int f, int level, double chance) {
        FieldKind kind = schema.kind(f);
        if (kind.isOfHome()) {
            return m[f][level];
        }
        if (kind == FieldKind.NAME) {
            return SAME_NAME_AT_HOME * m[f][level] + (1 - SAME_NAME_AT_HOME) * chance;
        }
        boolean twins = level == Level.SAME.ordinal() && (kind == FieldKind.DATE || kind == FieldKind.GIVEN_NAME);
        return twins ? Math.max(chance, TWINS) : chance;
    }
}
