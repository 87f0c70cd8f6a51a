/** The intranet pages of the role matrix and of the access log. */
package midoffice.channels.matrix;
