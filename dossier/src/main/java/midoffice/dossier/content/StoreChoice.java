package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which store the city has chosen: files unless an object store is configured. */
@ApplicationScoped
class StoreChoice {

    @Produces
    @ApplicationScoped
    ContentStore store(@ConfigProperty(name = "midoffice.store.dir", defaultValue = "data/store") String directory) {
        return new FileContentStore(Path.of(directory));
    }
}
