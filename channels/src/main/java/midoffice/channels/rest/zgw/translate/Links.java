package midoffice.channels.rest.zgw.translate;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireResource;

/**
 * Addresses of entries.
 *
 * @param base  where this house is called by whoever reads the answer, without a slash at the end
 * @param hosts authorities ({@code host} or {@code host:port}) that are this house too
 */
public record Links(String base, Set<String> hosts) {

    private static final Pattern LAST_ID = Pattern.compile("(.+)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/?");
    private static final Pattern ANY_ID = Pattern.compile("/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/");

    public Links {
        hosts = Set.copyOf(hosts);
    }

    /** @param parent id of the entry in whose path the resource lies, null where it lies in none */
    public String address(WireResource resource, UUID id, UUID parent) {
        String path = resource.path();
        if (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]+}", String.valueOf(parent));
        }
        return base + "/" + resource.api() + "/api/v1/" + path + "/" + id;
    }

    /** @return whether the address lies in this house, whatever it leads to there */
    public boolean isOwn(String address) {
        return authority(address).map(hosts::contains).orElse(false);
    }

    /** @return the id when the address leads to an entry of one of the resources ({@code api/path}) */
    public Optional<UUID> id(String address, List<String> targets) {
        if (!isOwn(address)) {
            return Optional.empty();
        }
        Matcher found = LAST_ID.matcher(URI.create(address).getPath());
        if (!found.matches()) {
            return Optional.empty();
        }
        String place = ANY_ID.matcher(found.group(1)).replaceAll("/{}/");
        boolean fits = targets.stream().map(Dictionary::resource)
                .anyMatch(r -> place.endsWith("/" + r.api() + "/api/v1/" + r.path().replaceAll("\\{[^}]+}", "{}")));
        return fits ? Optional.of(UUID.fromString(found.group(2))) : Optional.empty();
    }

    /** @return whether it has the form of an absolute http address */
    public static boolean isAddress(String text) {
        return authority(text).isPresent();
    }

    private static Optional<String> authority(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web ? Optional.ofNullable(uri.getRawAuthority()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
