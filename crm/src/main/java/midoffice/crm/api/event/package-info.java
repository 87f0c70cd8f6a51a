/** What happened on the ground floor: records of ids and values, named as past participles, fired inside the transaction. */
package midoffice.crm.api.event;
