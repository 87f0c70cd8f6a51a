package midoffice.channels.rest.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The city this server answers for. It is the only one, so a request need not name it; one that names another finds nothing. */
@ApplicationScoped
public class Jurisdiction {

    private final String id;
    private final String baseUrl;

    @Inject
    Jurisdiction(@ConfigProperty(name = "midoffice.open311.jurisdiction") Optional<String> id,
            @ConfigProperty(name = "midoffice.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.id = id.orElseGet(() -> URI.create(this.baseUrl).getHost());
    }

    /** For the container's proxy. */
    protected Jurisdiction() {
        this(Optional.of(""), "");
    }

    /** @throws Fault 404 for another city */
    void check(String asked) {
        if (asked != null && !asked.isBlank() && !asked.strip().equalsIgnoreCase(id)) {
            throw new Fault(404, "jurisdiction_id: this server answers for " + id);
        }
    }

    String address(String path) {
        return baseUrl + path;
    }
}
