package midoffice.dossier.api.register;

/** What happened to an entry. */
public enum Action {
    CREATED, CHANGED, REMOVED
}
