package midoffice.channels.broker;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts that the mid office may call. A host that is not listed is refused, and so is a listed name that turns out to be this machine or a
 * link-local address (where clouds keep their secrets), unless it is listed as such: {@code localhost}, {@code 127.0.0.1}, {@code [::1]}.
 */
class OutboundHosts {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> allowed;
    private final Resolver resolver;

    /** @param list comma-separated host names, without port */
    OutboundHosts(String list, Resolver resolver) {
        this.allowed = Arrays.stream(list.split(",")).map(String::strip).filter(host -> !host.isEmpty()).map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /** @throws DeliveryFailed when the mid office may not call that address or does not know it */
    void check(URI address) throws DeliveryFailed {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        boolean http = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!http || address.getUserInfo() != null || !allowed.contains(host)) {
            throw new DeliveryFailed("host-not-allowed", null);
        }
        if (!LOOPBACK.contains(host) && Arrays.stream(resolve(host)).anyMatch(OutboundHosts::inside)) {
            throw new DeliveryFailed("host-not-allowed", null);
        }
    }

    private InetAddress[] resolve(String host) throws DeliveryFailed {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException unknown) {
            throw new DeliveryFailed("host-unknown", unknown);
        }
    }

    private static boolean inside(InetAddress address) {
        return address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress();
    }

    /** Finds the addresses of a host; replaced in tests. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
