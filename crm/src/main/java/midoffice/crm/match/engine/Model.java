package midoffice.crm.match.engine;

/**
 * What the records taught: for every field how often the same person (m) and two strangers (u) agree at each level, and how many pairs are the
 * same. Besides those two classes there is a third, people of one home: they share an address and often a family name but no more birth days and
 * first names than strangers do, twins and namesakes aside. Without it a father and his son would be one person (Fellegi and Sunter, 1969, take
 * fields to be independent, which within a home they are not).
 */
final class Model {

    /** Of two people of one home, how many have the same family name. */
    static final double SAME_NAME_AT_HOME = 0.6;
    /** Of two people of one home, how many have the same day of birth or first name: about the share of twins, and of sons named after their father. */
    static final double TWINS = 0.01;

    final double[][] m;
    final double[][] u;
    double same;
    double home;

    private final Records records;
    private final Schema schema;
    private final Rarity rarity;

    /** @param same, home share of all pairs */
    Model(Records records, Rarity rarity, double[][] m, double[][] u, double same, double home) {
        this.records = records;
        this.schema = records.schema();
        this.rarity = rarity;
        this.m = m;
        this.u = u;
        this.same = same;
        this.home = home;
    }

    /** How likely this pair is the same, of one home, strangers: natural logarithms, up to a common constant. */
    static final class Odds {
        double same;
        double home;
        double strangers;

        /** @return probability that both are the same */
        double posterior() {
            return 1 / (1 + Math.exp(home - same) + Math.exp(strangers - same));
        }

        double posteriorHome() {
            return 1 / (1 + Math.exp(same - home) + Math.exp(strangers - home));
        }
    }

    void judge(long pattern, int a, int b, Odds odds) {
        double ofSame = same;
        double ofHome = home;
        double strangers = 1 - same - home;
        for (int f = 0; f < schema.size(); f++) {
            int level = PairGrades.level(pattern, f);
            if (level != Level.MISSING.ordinal()) {
                double chance = level == Level.SAME.ordinal() ? share(pattern, f, a) : u[f][level];
                ofSame *= m[f][level];
                strangers *= chance;
                ofHome *= atHome(f, level, chance);
            }
        }
        odds.same = Math.log(ofSame);
        odds.home = Math.log(ofHome);
        odds.strangers = Math.log(strangers);
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
