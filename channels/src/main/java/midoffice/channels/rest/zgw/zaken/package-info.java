/** Dossiers and all that hangs on them (ZGW: Zaken API). */
package midoffice.channels.rest.zgw.zaken;
