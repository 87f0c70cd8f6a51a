/**
 * The small types every room of the house shares: ids, units, addresses, language, working days, paging and the base of
 * all domain errors. Nothing here knows a database, a page or a protocol.
 */
package midoffice.crm.api.common;
