package midoffice.dossier.api.register;

/** How one dossier bears upon another. */
public enum DossierRelation {
    FOLLOW_UP, CONTRIBUTION, SUBJECT
}
