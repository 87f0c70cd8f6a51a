/** What all resources of the ZGW door have in common: lists, single reads, additions, changes, removals, in full or in part. */
package midoffice.channels.rest.zgw.resource;
