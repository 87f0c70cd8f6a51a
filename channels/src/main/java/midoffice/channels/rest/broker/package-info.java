/**
 * The REST door of back offices, {@code /api/broker/v1}: read a work order's state, report how far it is. Errors are problem details (RFC 9457) with the
 * codes of the domain. Provisional, as the work order's JSON is.
 */
package midoffice.channels.rest.broker;
