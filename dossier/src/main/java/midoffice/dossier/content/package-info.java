/**
 * Content: the bytes of documents, kept once under their SHA-256. The store holds them complete and on disk before the row of whoever uses
 * them is committed; {@code dos_content} is the inventory of what must lie there. The type is read from the content, never from the name
 * alone. Content that nobody uses is swept; who uses content says so by implementing {@link midoffice.dossier.content.ContentUse}.
 *
 * <p>Other features use {@link midoffice.dossier.content.ContentIntake} (in), {@link midoffice.dossier.content.PartUploads} (in, in parts)
 * and {@link midoffice.dossier.content.ContentReader} (out).
 */
package midoffice.dossier.content;
