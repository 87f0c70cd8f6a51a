package midoffice.dossier.api.register;

/** What becomes of a dossier when its archive term has passed. */
public enum ArchiveNomination {
    RETENTION, DISPOSAL
}
