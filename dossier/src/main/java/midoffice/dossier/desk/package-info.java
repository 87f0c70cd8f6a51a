/**
 * The desk of a member of staff: which dossiers there are to handle, the searches one keeps, the file of one dossier and what is done with it.
 * It keeps no dossiers itself: it reads and changes them through the registers, with the rights of the official.
 */
package midoffice.dossier.desk;
