package midoffice.channels.authentic;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How the address register is called.
 *
 * @param url    up to the version, without a slash at the end
 * @param apiKey null when none is needed
 * @param keep   how long an address that was looked up is remembered
 */
record AddressSettings(URI url, boolean standIn, String apiKey, Duration timeout, Duration keep) {

    private static final String STAND_IN = "/demo/addresses/v2";

    /** @return empty when no register is configured */
    static Optional<AddressSettings> from(Config config, boolean demo, String baseUrl) {
        Optional<String> url = config.getOptionalValue("midoffice.addresses.url", String.class);
        if (url.isEmpty() && !demo) {
            return Optional.empty();
        }
        return Optional.of(new AddressSettings(URI.create(url.orElse(baseUrl + STAND_IN).replaceFirst("/+$", "")), url.isEmpty(),
                config.getOptionalValue("midoffice.addresses.api-key", String.class).orElse(null),
                config.getOptionalValue("midoffice.addresses.timeout", Duration.class).orElse(Duration.ofSeconds(5)),
                config.getOptionalValue("midoffice.addresses.keep", Duration.class).orElse(Duration.ofMinutes(10))));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "AddressSettings[" + url + "]";
    }
}
