package midoffice.channels.rest.open311;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The root of Open311, with every class it consists of. */
@ApplicationPath("/open311")
public class Open311Application extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(DiscoveryResource.class, ServiceResource.class, RequestResource.class, TokenResource.class, FaultMapper.class);
    }
}
