package midoffice.channels.intranet;

/**
 * One entry of the rail.
 *
 * @param key     key of its word, {@code rail.<key>}
 * @param address address within the application
 * @param icon    name of its symbol in the set of icons
 * @param here    whether the reader is on it
 */
public record RailItem(String key, String address, String icon, boolean here) {
}
