package midoffice.channels.rest.zgw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Clients that the administrator of the server gave by configuration: {@code midoffice.zgw.client.<id>.secret}, and in
 * {@code midoffice.zgw.superusers} the ids of those with every right. In demo mode the client {@code demo} is one of them.
 */
@ApplicationScoped
class ConfiguredSecrets implements ClientSecrets {

    private static final String DEMO = "demo";
    private static final String DEMO_SECRET = "demo-secret-demo-secret-demo-secret";

    private final Config config = ConfigProvider.getConfig();

    @Override
    public Optional<Signer> find(String clientId) {
        boolean demo = config.getOptionalValue("midoffice.demo", Boolean.class).orElse(false) && clientId.equals(DEMO);
        boolean superuser = demo || Arrays.stream(config.getOptionalValue("midoffice.zgw.superusers", String.class).orElse("").split(","))
                .anyMatch(id -> id.strip().equals(clientId));
        Optional<String> secret = config.getOptionalValue("midoffice.zgw.client." + clientId + ".secret", String.class);
        return secret.or(() -> demo ? Optional.of(DEMO_SECRET) : Optional.empty()).map(s -> new Signer(clientId, s, superuser));
    }
}
