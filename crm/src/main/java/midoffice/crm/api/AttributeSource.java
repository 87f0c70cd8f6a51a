package midoffice.crm.api;

/** Where a value comes from; later constants outrank earlier ones. */
public enum AttributeSource {
    /** The party said so itself. */
    DECLARED,
    /** A civil servant saw proof. */
    VERIFIED_BY_STAFF,
    /** Crossroads Bank for Enterprises. */
    CROSSROADS_BANK_ENTERPRISES,
    /** National Register of natural persons. */
    NATIONAL_REGISTER;

    public boolean isAuthentic() {
        return this == CROSSROADS_BANK_ENTERPRISES || this == NATIONAL_REGISTER;
    }
}
