/** The door where back offices tell how far a work order is, {@code /soap/status}. It only translates; the rules are those of work orders. */
package midoffice.channels.soap.status;
