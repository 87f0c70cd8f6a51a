package midoffice.channels.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The ground under the report map: the city's rectangle and, when a file of streets is configured, their names and places (a JSON list of
 * {@code name, latitude, longitude}, or {@code name, points}).
 */
@ApplicationScoped
public class Streets {

    private final String rectangle;
    private final Optional<String> file;

    protected Streets() {
        this("", Optional.empty(), Optional.empty());
    }

    @Inject
    public Streets(@ConfigProperty(name = "midoffice.city.bounds", defaultValue = "51.0000,3.6000,51.0600,3.7200") String rectangle,
            @ConfigProperty(name = "midoffice.city.streets") Optional<String> streets,
            @ConfigProperty(name = "midoffice.demo.dir") Optional<String> demo) {
        this.rectangle = rectangle;
        this.file = streets.or(() -> demo.map(dir -> dir + "/streets.json"));
    }

    /** @return {@code {"rectangle": [south, west, north, east], "streets": the file's content or null}} */
    String json() {
        return "{\"rectangle\":[" + rectangle + "],\"streets\":" + file.map(Path::of).filter(Files::isReadable).map(Streets::read)
                .orElse("null") + "}";
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
