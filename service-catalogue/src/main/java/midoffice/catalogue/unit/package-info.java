/** The city's units, the sites where they sit and the hours in which they can be visited. */
package midoffice.catalogue.unit;
