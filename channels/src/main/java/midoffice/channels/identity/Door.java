package midoffice.channels.identity;

import java.util.Arrays;
import java.util.List;

/** Which kind of visitor a path is for. */
public enum Door {

    /** Systems with an id and a secret or a token, asked for at every request. */
    SUPPLIER("/api/broker", "/api/crm", "/soap"),
    /** Those who work for the city. */
    STAFF("/intranet"),
    /** Anybody who is logged in. */
    CITIZEN("/mijn", "/aanvraag"),
    /** Everybody. */
    OPEN;

    private final List<String> roots;

    Door(String... roots) {
        this.roots = List.of(roots);
    }

    /** @param path from the context root, as {@link #plain} makes it */
    public static Door of(String path) {
        return Arrays.stream(values()).filter(door -> door.roots.stream().anyMatch(root -> under(path, root))).findFirst().orElse(OPEN);
    }

    /** @return the path without double slashes and path parameters: a closed door has one address, however it is spelt */
    public static String plain(String path) {
        return path.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/");
    }

    private static boolean under(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || "/.".indexOf(path.charAt(root.length())) >= 0);
    }
}
