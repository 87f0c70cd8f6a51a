/** What happened to dossiers: records of ids and values, named as past participles, fired inside the transaction. */
package midoffice.dossier.api.event;
