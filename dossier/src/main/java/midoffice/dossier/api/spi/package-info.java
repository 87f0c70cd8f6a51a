/** What this module needs of the outside world, for a door to give. */
package midoffice.dossier.api.spi;
