/** Dossier types and all that belongs to them (ZGW: Catalogi API). */
package midoffice.channels.rest.zgw.catalogi;
