/**
 * Dossier types: what a kind of dossier is called, who handles it, by which process, within which terms and through which statuses. A type
 * is versioned and a stored version never changes, so a running dossier keeps the words and terms it was opened with.
 */
package midoffice.dossier.type;
