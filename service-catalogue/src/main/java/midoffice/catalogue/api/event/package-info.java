/** What happened in the catalogue: records of ids and values, fired inside the transaction. */
package midoffice.catalogue.api.event;
