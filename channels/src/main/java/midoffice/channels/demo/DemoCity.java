package midoffice.channels.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import midoffice.crm.api.access.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the demo city. Each entry, and each file of products, is a transaction of its own and what exists is left alone: a load that was cut short goes on where it
 * stopped at the next start.
 */
@ApplicationScoped
public class DemoCity {

    private static final Logger LOG = Logger.getLogger(DemoCity.class.getName());

    private final boolean active;
    private final DemoFolder folder;
    private final DemoCatalogue catalogue;
    private final DemoPeople people;
    private final DemoServices services;

    protected DemoCity() {
        this(false, null, null, null, null);
    }

    @Inject
    public DemoCity(@ConfigProperty(name = "midoffice.demo", defaultValue = "false") boolean active, DemoFolder folder,
            DemoCatalogue catalogue, DemoPeople people, DemoServices services) {
        this.active = active;
        this.folder = folder;
        this.catalogue = catalogue;
        this.people = people;
        this.services = services;
    }

    /**
     * Loads what is missing; does nothing outside demo mode. Safe at each start. The process engine must run.
     *
     * @throws IllegalStateException when a file or entry is wrong; the message names both
     */
    public void load() {
        if (!active) {
            return;
        }
        Caller caller = Caller.system("demo");
        catalogue.loadPlaces(caller);
        people.load(caller);
        services.load(caller);
        // Last: a product may be vetoed when its form or dossier type is missing.
        catalogue.loadProducts(caller);
        LOG.info(() -> "Demo city " + folder.read("city.json").asJsonObject().getString("name") + " is loaded");
    }
}
