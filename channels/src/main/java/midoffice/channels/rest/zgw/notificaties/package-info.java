/** Channels, subscriptions and publishing (ZGW: Notificaties API), and how changes of the register are told in the standard's words. */
package midoffice.channels.rest.zgw.notificaties;
