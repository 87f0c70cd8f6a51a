/** What becomes of dossiers after their end: how long they are kept, and what happens then. */
package midoffice.dossier.archive;
