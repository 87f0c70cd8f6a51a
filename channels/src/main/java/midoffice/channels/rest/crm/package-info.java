/**
 * The REST door of client systems to the data of parties, {@code /api/crm/v1}: find, read and write within the contract that the city concluded with
 * them. Errors are problem details (RFC 9457) with the codes of the domain.
 */
package midoffice.channels.rest.crm;
