/** The pages of the archive: what may be destroyed or transferred, lists and their way, the report, and whether stored content is whole. */
package midoffice.channels.archive;
