package midoffice.dossier.api.register;

/** What an application may be allowed to do in one part of the register (ZGW: scope). */
public enum Permission {
    TYPES_READ(Component.TYPES),
    TYPES_WRITE(Component.TYPES),
    TYPES_FORCE_WRITE(Component.TYPES),
    TYPES_FORCE_DELETE(Component.TYPES),
    DOSSIERS_READ(Component.DOSSIERS),
    DOSSIERS_CREATE(Component.DOSSIERS),
    DOSSIERS_UPDATE(Component.DOSSIERS),
    /** Also when closed. */
    DOSSIERS_FORCE_UPDATE(Component.DOSSIERS),
    DOSSIERS_DELETE(Component.DOSSIERS),
    DOSSIERS_ADD_STATUS(Component.DOSSIERS),
    DOSSIERS_REOPEN(Component.DOSSIERS),
    DOCUMENTS_READ(Component.DOCUMENTS),
    DOCUMENTS_CREATE(Component.DOCUMENTS),
    DOCUMENTS_UPDATE(Component.DOCUMENTS),
    /** Also when definitive. */
    DOCUMENTS_FORCE_UPDATE(Component.DOCUMENTS),
    DOCUMENTS_DELETE(Component.DOCUMENTS),
    DOCUMENTS_LOCK(Component.DOCUMENTS),
    /** Without knowing the key of the lock. */
    DOCUMENTS_FORCE_UNLOCK(Component.DOCUMENTS),
    DECISIONS_READ(Component.DECISIONS),
    DECISIONS_CREATE(Component.DECISIONS),
    DECISIONS_UPDATE(Component.DECISIONS),
    DECISIONS_DELETE(Component.DECISIONS),
    /** The audit trail of what can be read in the same component. */
    AUDIT_READ(null),
    NOTIFICATIONS_CONSUME(Component.NOTIFICATIONS),
    NOTIFICATIONS_PUBLISH(Component.NOTIFICATIONS),
    AUTHORISATIONS_READ(Component.AUTHORISATIONS),
    AUTHORISATIONS_WRITE(Component.AUTHORISATIONS);

    private final Component component;

    Permission(Component component) {
        this.component = component;
    }

    /** @return the part of the register it is about, null when it may be given for several */
    public Component component() {
        return component;
    }
}
