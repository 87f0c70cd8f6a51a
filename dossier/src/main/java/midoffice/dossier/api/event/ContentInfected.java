package midoffice.dossier.api.event;

/**
 * The virus scanner found something in stored content; whatever document has it is no longer served. {@code finding} is the scanner's name
 * of it.
 */
public record ContentInfected(String sha256, String finding) {
}
