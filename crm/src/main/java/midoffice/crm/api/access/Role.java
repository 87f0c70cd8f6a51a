package midoffice.crm.api.access;

/** What a caller may be. Rights follow from the role, the unit and, for a citizen, the party. */
public enum Role {
    /** A person or a company's representative, logged in; sees what is his or hers. */
    CITIZEN,
    /** Answers telephone, e-mail and chat; finds people, sees the state of their dossiers, registers contacts. */
    CONTACT_CENTRE_AGENT,
    /** Handles dossiers and reports of his or her unit. */
    OFFICIAL,
    /** Designs forms and processes. */
    PROCESS_ANALYST,
    /** Edits and publishes products. */
    CATALOGUE_EDITOR,
    /** Keeps the installation: staff, clients, broker, health. Has no right on personal data by that role alone. */
    ADMINISTRATOR,
    /** Makes lists of dossiers to be destroyed or transferred, and may review those of others; sees no dossier by that role alone. */
    RECORD_MANAGER,
    /** Has the last word on what is destroyed or transferred; sees no dossier by that role alone. */
    ARCHIVIST,
    /** Looks into the access log by name, with a reason; every look of its own is logged too. Sees no other data by that role alone. */
    AUDITOR,
    /** Answers what people ask about their own data (GDPR): gives them their file, erases what may be erased. Each file is logged. */
    PRIVACY_OFFICER,
    /** Leads inventory rounds: opens them, watches over them, closes them into one clustering of the products. */
    PROGRAMME_OFFICE,
    /** Lays its own clustering beside that of the departments and decides where they do not agree. */
    MANAGEMENT_TEAM,
    /** A back office or supplier's system, known by its client id. */
    SUPPLIER_SYSTEM,
    /** A client that watches what waits to be delivered and may let it be sent again. */
    OUTBOX_KEEPER,
    /** A client application of the register; what it may do is in the applications the register keeps. */
    REGISTER_CLIENT,
    /** A client application with every right on the register, by configuration. */
    REGISTER_SUPERUSER,
    /** The mid office itself: timers, workers, process steps. Never given to anybody who logs in. */
    SYSTEM;

    /** @return true for those who work for the city at a screen */
    public boolean isStaff() {
        return this == CONTACT_CENTRE_AGENT || this == OFFICIAL || this == PROCESS_ANALYST || this == CATALOGUE_EDITOR
                || this == ADMINISTRATOR || this == RECORD_MANAGER || this == ARCHIVIST || this == AUDITOR || this == PRIVACY_OFFICER
                || this == PROGRAMME_OFFICE || this == MANAGEMENT_TEAM;
    }
}
