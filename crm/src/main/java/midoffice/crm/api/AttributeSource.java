package midoffice.crm.api;

/** Where a value comes from; later constants outrank earlier ones when they are equally sure. */
public enum AttributeSource {
    /** The party said so itself. */
    DECLARED(Certification.UNPROVEN),
    /** A database of a department that was joined to this one. */
    DEPARTMENT(Certification.UNPROVEN),
    /** A civil servant saw proof. */
    VERIFIED_BY_STAFF(Certification.PROVEN),
    /** Crossroads Bank for Enterprises. */
    CROSSROADS_BANK_ENTERPRISES(Certification.AUTHENTIC),
    /** Crossroads Bank for Social Security, for those who are in no national register (bis number). */
    CROSSROADS_BANK_SOCIAL_SECURITY(Certification.AUTHENTIC),
    /** National Register of natural persons. */
    NATIONAL_REGISTER(Certification.AUTHENTIC);

    private final Certification usual;

    AttributeSource(Certification usual) {
        this.usual = usual;
    }

    public boolean isAuthentic() {
        return usual == Certification.AUTHENTIC;
    }

    /** @return how sure its values are when nothing else is said */
    public Certification usualCertification() {
        return usual;
    }
}
