/**
 * Documents of dossiers: to which dossier each belongs, how it is called and which content it has. The content itself is kept by
 * {@link midoffice.dossier.content}.
 *
 * <p>Events out: {@code DocumentAdded}.
 */
package midoffice.dossier.document;
