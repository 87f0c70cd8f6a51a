package midoffice.channels.authentic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import midoffice.crm.api.spi.SourceFailure;
import org.eclipse.microprofile.config.Config;

/**
 * The client as it is configured, made at its first use: a key file that is missing must not keep the product from starting. Without {@code midoffice.magda.url}
 * there is none, except in demo mode, where the built-in stand-in is called.
 */
@ApplicationScoped
public class Magda {

    private final Optional<MagdaSettings> settings;
    private final Clock clock;
    private MagdaClient client;

    protected Magda() {
        this(Optional.empty(), null);
    }

    @Inject
    public Magda(Config config, Clock clock) {
        this(MagdaSettings.from(config, config.getOptionalValue("midoffice.demo", Boolean.class).orElse(false),
                config.getOptionalValue("midoffice.demo.dir", String.class).orElse(null),
                config.getOptionalValue("midoffice.base-url", String.class).orElse("http://localhost:8080")), clock);
    }

    Magda(Optional<MagdaSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isConfigured() {
        return settings.isPresent();
    }

    /** Whether the stand-in of the product is called. */
    boolean isStandIn() {
        return settings.filter(MagdaSettings::standIn).isPresent();
    }

    /** @throws SourceFailure {@code source-absent} when none is configured, {@code source-configuration} when it cannot work as configured */
    synchronized MagdaClient client() {
        if (client == null) {
            client = new MagdaClient(settings.orElseThrow(() -> new SourceFailure("source-absent", false, "No address of MAGDA is configured.", null)), clock);
        }
        return client;
    }
}
