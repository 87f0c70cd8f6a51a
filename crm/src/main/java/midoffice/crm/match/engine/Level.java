package midoffice.crm.match.engine;

/** How far two values of one field agree. */
public enum Level {
    /** One of both is missing: says nothing. */
    MISSING,
    /** The same once written alike. */
    SAME,
    /** One slip, another spelling of the same sound, day and month changed places. */
    NEAR,
    /** Much alike, an initial or a short form, part of the name, two of day, month and year. */
    ALIKE,
    DIFFERENT,
    /** What the one has here, the other has in the field it gets mixed up with. */
    SWAPPED;

    static final int COUNT = 6;
    private static final Level[] ALL = values();

    static Level of(int number) {
        return ALL[number];
    }

    /** @return whether both say the same, a slip aside */
    public boolean agrees() {
        return this == SAME || this == NEAR || this == SWAPPED;
    }
}
