/** What members of staff do with the dossiers of their unit: lists, searches of their own, the whole file and the acts on it. */
package midoffice.dossier.api.staff;
