package midoffice.crm.api;

/** What a department may do with a category of data. */
public enum Entitlement {
    /** See it. */
    CONSULT,
    /** Change what is declared or seen by staff. */
    ADAPT,
    /** Register parties that are not known yet, with these data. */
    REGISTER
}
