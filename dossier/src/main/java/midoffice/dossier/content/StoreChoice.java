package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/** Which store the city has chosen: files, unless an object store is configured. */
@ApplicationScoped
class StoreChoice {

    private static final Logger LOG = Logger.getLogger(StoreChoice.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Config config;
    private final Clock clock;

    protected StoreChoice() {
        this(null, null);
    }

    @Inject
    StoreChoice(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @ApplicationScoped
    ContentStore store() {
        Path directory = Path.of(text("midoffice.store.dir").orElse("data/store"));
        Optional<String> endpoint = text("midoffice.store.s3.endpoint");
        if (endpoint.isEmpty()) {
            return new FileContentStore(directory);
        }
        S3Settings settings = new S3Settings(URI.create(endpoint.get()), required("midoffice.store.s3.bucket"),
                text("midoffice.store.s3.region").orElse("us-east-1"), required("midoffice.store.s3.access-key"),
                required("midoffice.store.s3.secret-key"));
        LOG.info(() -> "Documents are kept in " + settings);
        return new S3ContentStore(new S3Bucket(settings, clock, PATIENCE, FIRST_PAUSE), directory);
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private String required(String key) {
        return text(key).orElseThrow(() -> new IllegalStateException("midoffice.store.s3.endpoint is configured, so " + key
                + " must be too"));
    }
}
