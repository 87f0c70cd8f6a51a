/** Documents and all that hangs on them (ZGW: Documenten API). */
package midoffice.channels.rest.zgw.documenten;
