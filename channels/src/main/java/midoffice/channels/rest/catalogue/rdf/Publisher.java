package midoffice.channels.rest.catalogue.rdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The city as others know it in linked data: its own address, the address of its government and the code of its territory. */
@ApplicationScoped
public class Publisher {

    private String base;
    private String name;
    private String authority;
    private String nis;

    protected Publisher() {
    }

    /** @param nis without one, products hold in the Flemish Region: a made-up city has no code */
    @Inject
    public Publisher(@ConfigProperty(name = "midoffice.base-url", defaultValue = "http://localhost:8080") String base,
            @ConfigProperty(name = "midoffice.city.name", defaultValue = "Waterlinde") String name,
            @ConfigProperty(name = "midoffice.city.uri") Optional<String> authority,
            @ConfigProperty(name = "midoffice.city.nis", defaultValue = "02000") String nis) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.name = name;
        this.authority = authority.orElse(this.base + "/api/catalogue/v1#bestuur");
        this.nis = nis;
    }

    String name() {
        return name;
    }

    String authority() {
        return authority;
    }

    String nis() {
        return nis;
    }

    /** @return the address of the product, whatever its version */
    String product(String slug) {
        return base + "/api/catalogue/v1/products/" + slug;
    }

    String version(String slug, int version) {
        return product(slug) + "/versions/" + version;
    }

    /** @return the address of the public page */
    String page(String slug) {
        return base + "/producten/" + slug;
    }
}
