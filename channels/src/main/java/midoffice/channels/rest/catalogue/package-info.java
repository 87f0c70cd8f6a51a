/** The catalogue for other websites and apps of the city: read-only JSON, public. It translates; rules and queries are the catalogue's. */
package midoffice.channels.rest.catalogue;
