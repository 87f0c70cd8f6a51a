/** What the register keeps of one person, for the own file and for an erasure. Dossiers go by the rules of the archive alone. */
package midoffice.dossier.privacy;
