/**
 * The dossier itself: its number, status, terms, answers and history, and who may see it.
 *
 * <p>Events out: {@code DossierOpened, DossierStatusReached, DossierClosed}. The other features write through
 * {@link midoffice.dossier.record.DossierBook}; doors read through {@code api.Dossiers}. What other features add to the view of a dossier
 * (documents, work orders) they hand in through {@link midoffice.dossier.record.DossierAnnex}, so that this package knows none of them.
 */
package midoffice.dossier.record;
