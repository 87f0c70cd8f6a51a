/** What hangs on dossiers: objects, properties, documents, decisions, contacts, requests and notes. It follows the rights of its dossier. */
package midoffice.dossier.part;
