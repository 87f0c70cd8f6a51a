package midoffice.channels.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes addresses apart. What does not look like an id or a number never reaches a use case. */
public final class PathParts {

    private static final Pattern LOCAL = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PathParts() {
    }

    /** @return the parts between the slashes, empty parts left out; an empty list for null */
    public static List<String> of(String pathInfo) {
        return pathInfo == null ? List.of() : Arrays.stream(pathInfo.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** @return the UUID, empty when the text is none in its ordinary form */
    public static Optional<UUID> uuid(String text) {
        return text != null && UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * An address on this site to go to after logging in or choosing a language. Anything that could lead elsewhere ({@code //host}, a
     * backslash, a
     * scheme, a control character) becomes the home page, so that the site cannot be used to send people to another one.
     */
    public static String local(String address) {
        boolean safe = address != null && LOCAL.matcher(address).matches() && !address.startsWith("//") && !address.contains("/../");
        return safe ? address : "/";
    }
}
