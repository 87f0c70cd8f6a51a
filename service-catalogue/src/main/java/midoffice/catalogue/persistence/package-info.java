/** How the catalogue's value types are written in columns. */
package midoffice.catalogue.persistence;
