package midoffice.crm.match.engine;

/**
 * What no probability may decide. The same checked identifier makes the same person, unless names and birth all speak against it; two different ones
 * forbid it; and a name alone never suffices.
 */
final class Rules {

    /** What must be looked at by a person is never more likely than this. */
    static final double REVIEW = 0.49;

    private final Schema schema;

    Rules(Schema schema) {
        this.schema = schema;
    }

    double apply(long pattern, double posterior) {
        int inFavour = 0;
        int against = 0;
        boolean certain = false;
        boolean forbidden = false;
        double support = 0;
        for (int f = 0; f < schema.size(); f++) {
            FieldKind kind = schema.kind(f);
            Level level = Level.of(PairGrades.level(pattern, f));
            if (kind == FieldKind.CHECKED_IDENTIFIER) {
                certain |= level == Level.SAME;
                forbidden |= level == Level.NEAR || level == Level.DIFFERENT;
            } else if (kind.isName() || kind == FieldKind.DATE) {
                inFavour += level.agrees() || level == Level.ALIKE ? 1 : 0;
                against += level == Level.DIFFERENT ? 1 : 0;
            }
            support += level.agrees() ? support(kind) : 0;
        }
        if (certain) {
            return inFavour == 0 && against > 0 ? REVIEW : 1;
        }
        return forbidden || support < 1 ? Math.min(posterior, REVIEW) : posterior;
    }

    /** How far a field supports more than a name does: birth, a number and a street do, of the others it takes two. */
    private static double support(FieldKind kind) {
        return switch (kind) {
            case DATE, IDENTIFIER, STREET -> 1;
            case NUMBER, POSTCODE, PLACE -> 0.5;
            case NAME, GIVEN_NAME, CODE, CHECKED_IDENTIFIER -> 0;
        };
    }
}
