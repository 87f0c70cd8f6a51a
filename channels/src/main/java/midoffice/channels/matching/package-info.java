/** The intranet pages on which departments join their databases to the parties of the city, and on which doubles are settled. */
package midoffice.channels.matching;
