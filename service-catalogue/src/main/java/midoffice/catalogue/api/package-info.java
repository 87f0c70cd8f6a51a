/** What the rest of the house may ask of the service catalogue: products, clusters, units, sites and search. */
package midoffice.catalogue.api;
