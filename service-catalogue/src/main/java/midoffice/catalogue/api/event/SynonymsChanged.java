package midoffice.catalogue.api.event;

/** The words that mean the same were changed: search must learn them. */
public record SynonymsChanged(String term) {
}
