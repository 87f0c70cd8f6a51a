/**
 * The pages by which somebody logs in and out. Who that is and whether it is true is {@code identity}'s business; these pages only ask and lead on.
 */
package midoffice.channels.login;
