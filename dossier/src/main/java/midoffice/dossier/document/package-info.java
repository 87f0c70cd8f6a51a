/**
 * Documents of dossiers. The content lies once in a content-addressed store, complete and on disk before its row is written; the row tells
 * to which dossier it belongs and how it is called. The type is read from the content, never from the name.
 *
 * <p>Events out: {@code DocumentAdded}. Other features refer to content that is no document yet (a file attached to an unfinished form) by
 * implementing {@link midoffice.dossier.document.ContentUse}, so that the sweeper leaves it alone.
 */
package midoffice.dossier.document;
