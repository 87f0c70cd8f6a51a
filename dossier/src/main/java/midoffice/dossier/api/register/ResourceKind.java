package midoffice.dossier.api.register;

/** The kinds of entries the register holds. */
public enum ResourceKind {
    CATALOGUE(Component.TYPES), DOSSIER_TYPE(Component.TYPES), STATUS_TYPE(Component.TYPES), RESULT_TYPE(Component.TYPES),
    ROLE_TYPE(Component.TYPES), PROPERTY_TYPE(Component.TYPES), DOCUMENT_TYPE(Component.TYPES), DOSSIER_DOCUMENT_TYPE(Component.TYPES),
    DECISION_TYPE(Component.TYPES), OBJECT_TYPE(Component.TYPES),
    DOSSIER(Component.DOSSIERS), STATUS(Component.DOSSIERS), RESULT(Component.DOSSIERS), ROLE(Component.DOSSIERS),
    DOSSIER_OBJECT(Component.DOSSIERS), DOSSIER_PROPERTY(Component.DOSSIERS), DOSSIER_DOCUMENT(Component.DOSSIERS),
    DOSSIER_DECISION(Component.DOSSIERS), DOSSIER_CONTACT(Component.DOSSIERS), DOSSIER_REQUEST(Component.DOSSIERS),
    CUSTOMER_CONTACT(Component.DOSSIERS), DOSSIER_NOTE(Component.DOSSIERS),
    DOCUMENT(Component.DOCUMENTS), DOCUMENT_PART(Component.DOCUMENTS), USAGE_RIGHTS(Component.DOCUMENTS), DOCUMENT_USE(Component.DOCUMENTS),
    DISPATCH(Component.DOCUMENTS),
    DECISION(Component.DECISIONS), DECISION_DOCUMENT(Component.DECISIONS),
    APPLICATION(Component.AUTHORISATIONS),
    CHANNEL(Component.NOTIFICATIONS), SUBSCRIPTION(Component.NOTIFICATIONS);

    private final Component component;

    ResourceKind(Component component) {
        this.component = component;
    }

    /** @return the part of the register that holds it */
    public Component component() {
        return component;
    }
}
