/** Applications and what they may do (ZGW: Autorisaties API). */
package midoffice.channels.rest.zgw.autorisaties;
