package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The back offices as configured: {@code midoffice.backoffice.<name>.url}, {@code .timeout} and {@code .token}. */
@ApplicationScoped
public class BackOffices {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /**
     * Asked at each delivery, so that a corrected configuration helps messages that wait.
     *
     * @throws DeliveryFailed when the back office has no address, or one that may not be called
     */
    public BackOffice find(String name) throws DeliveryFailed {
        Config config = ConfigProvider.getConfig();
        String prefix = "midoffice.backoffice." + name + ".";
        String url = config.getOptionalValue(prefix + "url", String.class).orElseThrow(() -> new DeliveryFailed("not-configured", null));
        URI address = parse(url);
        JsonPost.requireAllowed(address);
        return new BackOffice(address, config.getOptionalValue(prefix + "timeout", Duration.class).orElse(TIMEOUT),
                config.getOptionalValue(prefix + "token", String.class).orElse(null));
    }

    private static URI parse(String url) throws DeliveryFailed {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException malformed) {
            throw new DeliveryFailed("address-malformed", malformed);
        }
    }

    /**
     * @param timeout for the whole answer
     * @param token   bearer token the back office asks for, null when it asks for none
     */
    public record BackOffice(URI address, Duration timeout, String token) {
    }
}
