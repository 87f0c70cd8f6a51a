/** Demand clusters: the six doors behind which citizens look for a service. */
package midoffice.catalogue.cluster;
