package midoffice.dossier.api.register;

/** Drafts, what is final, or both. */
public enum PublicationState {
    ALL, DRAFT, FINAL
}
