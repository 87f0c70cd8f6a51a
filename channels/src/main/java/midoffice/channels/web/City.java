package midoffice.channels.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The city that runs this: its name, colour and logo, by configuration. In views it is called {@code city}. */
@ApplicationScoped
public class City {

    private final String name;
    private final Brand brand;
    private final String logo;
    private final String publicUrl;
    private final boolean demo;

    protected City() {
        this("", "#0b5563", Optional.empty(), Optional.empty(), false);
    }

    @Inject
    public City(@ConfigProperty(name = "midoffice.city.name", defaultValue = "Waterlinde") String name,
            @ConfigProperty(name = "midoffice.city.brand-colour", defaultValue = "#0b5563") String brandColour,
            @ConfigProperty(name = "midoffice.city.logo") Optional<String> logo,
            @ConfigProperty(name = "midoffice.base-url") Optional<String> publicUrl,
            @ConfigProperty(name = "midoffice.demo", defaultValue = "false") boolean demo) {
        this.name = name;
        this.brand = Brand.of(brandColour);
        this.logo = logo.orElse("");
        this.publicUrl = publicUrl.orElse("");
        this.demo = demo;
    }

    public String getName() {
        return name;
    }

    Brand brand() {
        return brand;
    }

    /** @return path of an SVG or PNG file on the server, empty for the logo that comes along */
    String logo() {
        return logo;
    }

    /** @return the address under which citizens reach the city, empty when it is simply the host they ask for */
    public String publicUrl() {
        return publicUrl;
    }

    public boolean isDemo() {
        return demo;
    }
}
