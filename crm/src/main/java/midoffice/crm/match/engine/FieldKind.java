package midoffice.crm.match.engine;

/** What a field of a record holds, which decides how its values are written alike and compared. */
public enum FieldKind {
    /** Family name of a person, or the name of an organisation. */
    NAME,
    /** First names. */
    GIVEN_NAME,
    /** A day, mostly of birth. */
    DATE,
    /** A street, or a line of an address. */
    STREET,
    /** House number, with or without a letter or box. */
    NUMBER,
    /** Municipality, suburb or hamlet. */
    PLACE,
    POSTCODE,
    /** Any other short code, compared whole. */
    CODE,
    /** A number that is meant to be of one person only, without a promise that it was checked. */
    IDENTIFIER,
    /** An identifier with valid check digits: the same one decides, two different ones forbid. What has no valid one must be left empty. */
    CHECKED_IDENTIFIER;

    boolean isName() {
        return this == NAME || this == GIVEN_NAME;
    }

    boolean isIdentifier() {
        return this == IDENTIFIER || this == CHECKED_IDENTIFIER;
    }

    /** @return whether people who live together share it */
    boolean isOfHome() {
        return this == STREET || this == NUMBER || this == PLACE || this == POSTCODE;
    }
}
