/**
 * What all public and citizen pages share: one way from address to page ({@link midoffice.channels.web.PageServlet}), the language and the
 * words, the token against forged posts, the headers that keep a browser safe, the city's name and colour, and the pages for when
 * something goes wrong. A door extends {@code PageServlet}, puts its model on the {@link midoffice.channels.web.Exchange} and shows a view
 * of
 * {@code /WEB-INF/pages}.
 */
package midoffice.channels.web;
