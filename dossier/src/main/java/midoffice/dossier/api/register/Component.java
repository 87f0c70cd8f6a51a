package midoffice.dossier.api.register;

/** The parts of the register between which rights are divided. */
public enum Component {
    TYPES, DOSSIERS, DOCUMENTS, DECISIONS, NOTIFICATIONS, AUTHORISATIONS
}
