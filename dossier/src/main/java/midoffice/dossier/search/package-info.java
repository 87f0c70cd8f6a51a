/**
 * Search over everything in dossiers: what to find is kept beside each entry, in the transaction that writes it; a query is read into a tree
 * and becomes a part of a where clause, next to the rights of who asks.
 */
package midoffice.dossier.search;
