package midoffice.dossier.api.register;

/** From what the first day of the archive term is derived (ZGW: afleidingswijze). */
public enum ArchiveDerivation {
    COMPLETED, OTHER_DATE_ATTRIBUTE, PROPERTY, RELATED_DOSSIER, PARENT, DECISION_EFFECTIVE_DATE, TERM, DECISION_EXPIRY_DATE,
    DOSSIER_OBJECT
}
