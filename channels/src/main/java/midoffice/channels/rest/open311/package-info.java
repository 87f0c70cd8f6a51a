/** Reports of problems for apps and other cities: a server after the public specification Open311 GeoReport v2, in JSON and XML. */
package midoffice.channels.rest.open311;
