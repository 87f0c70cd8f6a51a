package midoffice.channels.rest.zgw;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** One API: its resources, and what all six have. */
public abstract class ZgwApplication extends Application {

    private final Set<Class<?>> resources;

    protected ZgwApplication(Class<?>... resources) {
        this.resources = Set.of(resources);
    }

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new HashSet<>(resources);
        all.addAll(Set.of(TokenFilter.class, VersionFilter.class, ZgwErrorMapper.class, DescriptionResource.class));
        return all;
    }
}
