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

    private static final int OF_ONE = 0;
    private static final int OF_HOME = 1;
    private static final int FAMILY_NAME = 2;
    private static final int OF_BIRTH = 3;
    private static final int MISSING = Level.MISSING.ordinal();
    private static final int SAME = Level.SAME.ordinal();

    final double[][] m;
    final double[][] u;
    /** Share of all pairs that are the same. */
    final double same;
    /** Share of those that moved. */
    final double moved;
    /** Share of all pairs that are of one home. */
    final double home;

    private final Schema schema;
    private final Rarity rarity;
    private final int[] roles;

    Model(Records records, Rarity rarity, double[][] m, double[][] u, double same, double moved, double home) {
        this.schema = records.schema();
        this.roles = new int[schema.size()];
        for (int f = 0; f < roles.length; f++) {
            roles[f] = role(schema.kind(f));
        }
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
        for (int f = 0; f < roles.length; f++) {
            int level = PairGrades.level(pattern, f);
            if (level != MISSING) {
                boolean equal = level == SAME;
                double chance = equal ? share(pattern, f, a) : u[f][level];
                double agree = m[f][level];
                stayed *= agree;
                strangers *= chance;
                switch (roles[f]) {
                    case OF_HOME -> {
                        elsewhere *= chance;
                        together *= agree;
                    }
                    case FAMILY_NAME -> {
                        elsewhere *= agree;
                        together *= SAME_NAME_AT_HOME * agree + (1 - SAME_NAME_AT_HOME) * chance;
                    }
                    case OF_BIRTH -> {
                        elsewhere *= agree;
                        together *= equal ? Math.max(chance, TWINS) : chance;
                    }
                    default -> {
                        elsewhere *= agree;
                        together *= chance;
                    }
                }
            }
        }
        odds.stayed = stayed;
        odds.moved = elsewhere;
        odds.home = together;
        odds.strangers = strangers;
    }

    private double share(long pattern, int f, int row) {
        int context = schema.context(f);
        return rarity.share(f, row, context >= 0 && PairGrades.level(pattern, context) == SAME);
    }

    /** What a field says of people of one home. */
    private static int role(FieldKind kind) {
        return switch (kind) {
            case STREET, NUMBER, PLACE, POSTCODE -> OF_HOME;
            case NAME -> FAMILY_NAME;
            case DATE, GIVEN_NAME -> OF_BIRTH;
            case CODE, IDENTIFIER, CHECKED_IDENTIFIER -> OF_ONE;
        };
    }
}
