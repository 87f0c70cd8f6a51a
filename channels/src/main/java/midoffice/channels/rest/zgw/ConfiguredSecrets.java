package midoffice.channels.rest.zgw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Clients that the administrator of the server gave by configuration: {@code midoffice.zgw.client.<id>.secret}, and in
 * {@code midoffice.zgw.superusers} the ids of those with every right. In demo mode the client {@code demo} is one of them.
 */
@ApplicationScoped
public class ConfiguredSecrets implements ClientSecrets {

    private static final String PREFIX = "midoffice.zgw.client.";
    private static final String SUFFIX = ".secret";
    private static final String DEMO = "demo";
    private static final String DEMO_SECRET = "demo-secret-demo-secret-demo-secret";

    private final Config config = ConfigProvider.getConfig();

    @Override
    public Optional<Signer> find(String clientId) {
        Optional<String> secret = config.getOptionalValue(PREFIX + clientId + SUFFIX, String.class);
        return secret.or(() -> isDemo(clientId) ? Optional.of(DEMO_SECRET) : Optional.empty())
                .map(value -> new Signer(clientId, false, List.of(new Secret(value, null))));
    }

    /** @return whether the client has every right on the register, by configuration */
    public boolean isSuperuser(String clientId) {
        return isDemo(clientId) || Arrays.stream(config.getOptionalValue("midoffice.zgw.superusers", String.class).orElse("").split(","))
                .anyMatch(id -> id.strip().equals(clientId));
    }

    /** @return whether the client's secret comes from the configuration, which then is the one that counts */
    public boolean isConfigured(String clientId) {
        return find(clientId).isPresent();
    }

    /** @return ids of the clients that are named in the configuration; of environment variables the exact id cannot be told */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false).filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                .filter(name -> name.length() > PREFIX.length() + SUFFIX.length())
                .forEach(name -> ids.add(name.substring(PREFIX.length(), name.length() - SUFFIX.length())));
        if (isDemo(DEMO)) {
            ids.add(DEMO);
        }
        return ids;
    }

    private boolean isDemo(String clientId) {
        return clientId.equals(DEMO) && config.getOptionalValue("midoffice.demo", Boolean.class).orElse(false);
    }
}
