package midoffice.crm.api;

/** Kinds of data of a party over which departments get roles; every attribute belongs to one. */
public enum DataCategory {
    /** Names, date and place of birth, sex, nationality, death. */
    IDENTITY,
    /** National or bis number: needs an authorisation of its own (law of 8 August 1983, art. 8). */
    NATIONAL_NUMBER,
    /** Where somebody lives or is established. */
    ADDRESS,
    /** Addresses that are kept secret at the request of the person or of a court. */
    SECRET_ADDRESS,
    /** E-mail, telephone, correspondence address. */
    CONTACT,
    /** Partner, parents, children, guardians; civil status. */
    FAMILY,
    /** Legal form, status, activities and functions of an organisation. */
    COMPANY,
    /** Who may act for whom. */
    MANDATE,
    /** What the party is to the city: supplier, library member, association. */
    CUSTOMER_ROLE,
    /** What happened between the party and the city. */
    INTERACTION
}
