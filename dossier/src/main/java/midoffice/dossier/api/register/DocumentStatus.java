package midoffice.dossier.api.register;

/** How far a document is. */
public enum DocumentStatus {
    IN_PROGRESS, FOR_ADOPTION, FINAL, ARCHIVED
}
