/** The pages of those who write the catalogue and lead inventory rounds: products, drafts, rounds, files, reports. */
package midoffice.channels.catalogue;
