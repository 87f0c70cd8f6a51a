package midoffice.crm.api;

/** How sure a value is; later constants are surer. */
public enum Certification {
    /** Said by whoever filled it in. */
    UNPROVEN,
    /** Said by the party itself after a login that proves who it is. */
    OWN_LOGIN,
    /** A civil servant saw proof. */
    PROVEN,
    /** By a register whose word counts by law. */
    AUTHENTIC
}
