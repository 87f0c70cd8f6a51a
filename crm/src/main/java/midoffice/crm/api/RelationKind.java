package midoffice.crm.api;

/** What another party is to a party. */
public enum RelationKind {
    PARTNER, PARENT, CHILD, GUARDIAN, WARD,
    /** Member of the same household. */
    HOUSEHOLD,
    /** May act for the organisation by its statutes or the register. */
    REPRESENTATIVE, REPRESENTED,
    /** Holds a power of attorney. */
    MANDATARY, MANDATOR,
    /** An establishment belongs to an enterprise. */
    ESTABLISHMENT, ENTERPRISE,
    /** The same party under another number. */
    REPLACED_BY, REPLACES;

    /** @return what the first is to the other */
    public RelationKind inverse() {
        return switch (this) {
            case PARTNER -> PARTNER;
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case GUARDIAN -> WARD;
            case WARD -> GUARDIAN;
            case HOUSEHOLD -> HOUSEHOLD;
            case REPRESENTATIVE -> REPRESENTED;
            case REPRESENTED -> REPRESENTATIVE;
            case MANDATARY -> MANDATOR;
            case MANDATOR -> MANDATARY;
            case ESTABLISHMENT -> ENTERPRISE;
            case ENTERPRISE -> ESTABLISHMENT;
            case REPLACED_BY -> REPLACES;
            case REPLACES -> REPLACED_BY;
        };
    }

    /** @return kind of data under which it is seen */
    public DataCategory category() {
        return switch (this) {
            case PARTNER, PARENT, CHILD, GUARDIAN, WARD, HOUSEHOLD -> DataCategory.FAMILY;
            case MANDATARY, MANDATOR -> DataCategory.MANDATE;
            case REPRESENTATIVE, REPRESENTED, ESTABLISHMENT, ENTERPRISE -> DataCategory.COMPANY;
            case REPLACED_BY, REPLACES -> DataCategory.IDENTITY;
        };
    }
}
