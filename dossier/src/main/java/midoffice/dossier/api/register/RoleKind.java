package midoffice.dossier.api.register;

/** The part somebody plays, in words that every organisation uses. */
public enum RoleKind {
    ADVISER, HANDLER, INTERESTED_PARTY, DECISION_MAKER, INITIATOR, CONTACT_AGENT, DOSSIER_COORDINATOR, CO_INITIATOR
}
