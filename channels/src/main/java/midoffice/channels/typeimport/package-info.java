/**
 * The door through which a process analyst brings types that another register exported: reading the file safely, putting its words into ours, and
 * the pages on which the import is looked at, started and followed.
 */
package midoffice.channels.typeimport;
