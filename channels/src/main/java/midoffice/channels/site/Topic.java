package midoffice.channels.site;

/**
 * A way into the catalogue.
 *
 * @param key     of its name in the bundles
 * @param address of its page
 */
public record Topic(String key, String address) {
}
