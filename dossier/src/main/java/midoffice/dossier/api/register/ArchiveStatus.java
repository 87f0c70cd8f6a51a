package midoffice.dossier.api.register;

/** How far a dossier is on its way to the archive. */
public enum ArchiveStatus {
    TO_BE_ARCHIVED, ARCHIVED, ARCHIVED_PROCESS_TERM_UNKNOWN, TRANSFERRED
}
