/** Newsletters at the doors: subscribing and withdrawing on the site, choosing on My page, making and sending on the intranet. Mailing is in {@code mail}. */
package midoffice.channels.news;
